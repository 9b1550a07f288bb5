package sekisho.gateway.knowledge;

import java.util.List;
import sekisho.gateway.question.Violation;

/** What came of an attempt to publish. */
public sealed interface Published {

    /**
     * Kept and told.
     *
     * @param published how many passages are new or have a new version
     * @param unchanged how many were there already, word for word
     * @param rejected those left out, because the caller wanted the good ones only
     */
    record Done(int published, int unchanged, List<Rejection> rejected) implements Published {
        public Done {
            rejected = List.copyOf(rejected);
        }
    }

    /** Nothing was done, for these reasons. */
    record Aborted(List<Rejection> rejected) implements Published {
        public Aborted {
            rejected = List.copyOf(rejected);
        }
    }

    /** @param index place in the list, from 0 */
    record Rejection(int index, List<Violation> violations) {
        public Rejection {
            violations = List.copyOf(violations);
        }
    }
}
