package sekisho.contracts;

import java.util.List;

/** What a person said about an answer. */
public sealed interface Feedback {

    /** Stars from 1 (wrong) to 5 (exactly right), with an optional reason code and comment. */
    record Rating(int stars, String reason, String comment) implements Feedback {
        public Rating {
            if (stars < 1 || stars > 5) {
                throw new IllegalArgumentException("stars must be 1..5");
            }
        }
    }

    /** A better answer: corrected words, or the provisions it should have cited, or both. */
    record Correction(String text, List<String> passageIds, String comment) implements Feedback {
        public Correction {
            passageIds = passageIds == null ? List.of() : List.copyOf(passageIds);
            if ((text == null || text.isBlank()) && passageIds.isEmpty()) {
                throw new IllegalArgumentException("a correction needs a text or passageIds");
            }
        }
    }

    /** A choice between two answers, each named by the provisions it rests on. */
    record Preference(List<String> chosen, List<String> rejected) implements Feedback {
        public Preference {
            chosen = List.copyOf(chosen);
            rejected = List.copyOf(rejected);
            if (chosen.isEmpty() || rejected.isEmpty()) {
                throw new IllegalArgumentException("a preference needs chosen and rejected passages");
            }
            if (chosen.stream().anyMatch(rejected::contains)) {
                throw new IllegalArgumentException("a passage cannot be both chosen and rejected");
            }
        }
    }
}
