package sekisho.feedback.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import sekisho.contracts.PairCollected;
import sekisho.feedback.preference.ImportedPair;
import sekisho.feedback.preference.PairShelf.Shelved;

/** A pair as a row. */
@Entity
@Table(name = "pair")
class PairRow {

    @Column(insertable = false, updatable = false)
    long seq;

    @Id
    @Column(name = "pair_id")
    String pairId;

    @Column(name = "group_id")
    String groupId;

    String region;
    String language;
    String source;
    String rater;
    boolean imported;

    @ColumnTransformer(write = "?::jsonb")
    String document;

    @Column(name = "collected_at")
    Instant collectedAt;

    Shelved shelved() {
        return imported
                ? new Shelved.Imported(seq, Documents.read(document, ImportedPair.class))
                : new Shelved.Collected(seq, Documents.read(document, PairCollected.class));
    }
}
