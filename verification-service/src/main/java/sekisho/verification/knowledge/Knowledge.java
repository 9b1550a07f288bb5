package sekisho.verification.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sekisho.contracts.Lapse;
import sekisho.contracts.Passage;

/** Provisions of one region, in all their versions. */
public interface Knowledge {

    /** That very version of a provision. */
    Optional<Passage> find(String passageId, int version);

    /** The newest version of a provision that is in force on a day. */
    Optional<Passage> inForce(String passageId, LocalDate day);

    /** How that version ends, or empty while nothing here is known to end it. */
    Optional<Lapse> lapse(String passageId, int version);

    /**
     * Provisions in force on a day that hold these words, those with the most of them first.
     *
     * @param words as typed; matched without regard to case and width
     * @param jurisdictions codes a provision may be of; empty means any
     */
    default List<Passage> search(String words, LocalDate day, Set<String> jurisdictions, int limit) {
        return List.of();
    }

    /** The name of everything held here, in lower-case hex: another provision, version or validity, another name. */
    String corpus();

    /** A copy that holds nothing: every citation fails against it. */
    static Knowledge empty() {
        return new Knowledge() {
            @Override
            public Optional<Passage> find(String passageId, int version) {
                return Optional.empty();
            }

            @Override
            public Optional<Passage> inForce(String passageId, LocalDate day) {
                return Optional.empty();
            }

            @Override
            public Optional<Lapse> lapse(String passageId, int version) {
                return Optional.empty();
            }

            @Override
            public String corpus() {
                return CorpusName.EMPTY.hex();
            }
        };
    }
}
