package sekisho.contracts;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the gate, or an expert in its stead, decided. There is no fourth case and no default. */
public sealed interface Verdict {

    /**
     * The answer may be shown.
     *
     * @param alternative a second answer that passed the same gate, for an A/B choice; null when there is none
     */
    record Released(Answer answer, Answer alternative) implements Verdict {
        public Released {
            Objects.requireNonNull(answer, "answer");
        }

        /** Every citation of both answers, in the order they stand. */
        public List<Citation> citations() {
            return Stream.of(answer, alternative)
                    .filter(Objects::nonNull)
                    .flatMap(one -> one.claims().stream())
                    .flatMap(claim -> claim.citations().stream())
                    .toList();
        }
    }

    /**
     * A human expert has it. Another verdict will follow.
     *
     * @param reviewId the case on the desk
     * @param reasons stable codes, most important first
     */
    record Escalated(String reviewId, List<String> reasons) implements Verdict {
        public Escalated {
            Objects.requireNonNull(reviewId, "reviewId");
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * There will be no answer.
     *
     * @param reason a stable code such as {@code out-of-scope} or {@code expert-refused}
     * @param explanation the expert's words to the asker, or null
     */
    record Refused(String reason, String explanation) implements Verdict {
        public Refused {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
