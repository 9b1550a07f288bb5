package sekisho.training.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import sekisho.contracts.wire.FactCodec;
import sekisho.training.round.Round;

/** A round as a row: the state as a document, and beside it what is searched for. */
@Entity
@Table(name = "round")
class RoundRow {

    @Id
    @Column(name = "round_id")
    String roundId;

    String target;
    String state;
    int steps;

    @Column(name = "under_way")
    boolean underWay;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "advanced_at")
    Instant advancedAt;

    @ColumnTransformer(write = "?::jsonb")
    String document;

    static RoundRow of(Round round) {
        RoundRow row = new RoundRow();
        row.roundId = round.opened().roundId();
        row.target = round.opened().target();
        row.openedAt = round.opened().at();
        row.stand(round);
        return row;
    }

    void stand(Round round) {
        state = round.state();
        steps = round.history().size();
        underWay = !round.ended();
        advancedAt = round.at();
        document = new String(FactCodec.encode(round), StandardCharsets.UTF_8);
    }

    Round round() {
        return FactCodec.decode(document.getBytes(StandardCharsets.UTF_8), Round.class);
    }
}
