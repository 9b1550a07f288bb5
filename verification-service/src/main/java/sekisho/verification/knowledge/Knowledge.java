package sekisho.verification.knowledge;

import java.time.LocalDate;
import java.util.Optional;
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
        };
    }
}
