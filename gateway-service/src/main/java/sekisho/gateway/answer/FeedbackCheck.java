package sekisho.gateway.answer;

import java.util.List;
import java.util.Optional;
import sekisho.contracts.Feedback;
import sekisho.contracts.Limits;
import sekisho.gateway.question.FormCheck;

/** Reads a feedback form; fields of another kind than the one that was named are refused, not ignored. */
final class FeedbackCheck {

    /** Most passages one side of a preference or a correction may name. */
    static final int PASSAGES_MAX = 20;

    /** Longest identity of a passage, in characters. */
    static final int PASSAGE_ID_CHARS_MAX = 200;

    /** Longest reason code of a rating, in characters. */
    static final int REASON_CHARS_MAX = 64;

    private FeedbackCheck() {}

    /** The feedback, or empty after a complaint. */
    static Optional<Feedback> read(FeedbackForm form, FormCheck check) {
        check.optional("comment", form.comment(), Limits.FEEDBACK_CHARS_MAX);
        return switch (form.kind()) {
            case "rating" -> rating(form, check);
            case "correction" -> correction(form, check);
            case "preference" -> preference(form, check);
            case null -> {
                check.complain("kind", "missing", "is required");
                yield Optional.empty();
            }
            default -> {
                check.complain("kind", "unknown", "is not known; known are rating, correction, preference");
                yield Optional.empty();
            }
        };
    }

    private static Optional<Feedback> rating(FeedbackForm form, FormCheck check) {
        foreign(check, "text", form.text());
        foreign(check, "passageIds", form.passageIds());
        foreign(check, "chosen", form.chosen());
        foreign(check, "rejected", form.rejected());
        check.optional("reason", form.reason(), REASON_CHARS_MAX);
        if (form.stars() == null) {
            check.complain("stars", "missing", "is required");
        } else if (form.stars() < 1 || form.stars() > 5) {
            check.complain("stars", "out-of-range", "must lie between 1 and 5");
        }
        return sound(check)
                ? Optional.of(new Feedback.Rating(form.stars(), form.reason(), form.comment()))
                : Optional.empty();
    }

    private static Optional<Feedback> correction(FeedbackForm form, FormCheck check) {
        foreign(check, "stars", form.stars());
        foreign(check, "reason", form.reason());
        foreign(check, "chosen", form.chosen());
        foreign(check, "rejected", form.rejected());
        boolean named = form.passageIds() != null && !form.passageIds().isEmpty();
        if (form.text() == null && !named) {
            check.complain("text", "missing", "a correction needs a text or passageIds");
        }
        if (form.text() != null) {
            check.required("text", form.text(), Limits.FEEDBACK_CHARS_MAX);
        }
        passages("passageIds", form.passageIds(), check);
        return sound(check)
                ? Optional.of(new Feedback.Correction(form.text(), form.passageIds(), form.comment()))
                : Optional.empty();
    }

    private static Optional<Feedback> preference(FeedbackForm form, FormCheck check) {
        foreign(check, "stars", form.stars());
        foreign(check, "reason", form.reason());
        foreign(check, "text", form.text());
        foreign(check, "passageIds", form.passageIds());
        side("chosen", form.chosen(), check);
        side("rejected", form.rejected(), check);
        if (sound(check) && form.chosen().stream().anyMatch(form.rejected()::contains)) {
            check.complain("rejected", "contradiction", "names a passage that was also chosen");
        }
        return sound(check) ? Optional.of(new Feedback.Preference(form.chosen(), form.rejected())) : Optional.empty();
    }

    private static void side(String field, List<String> ids, FormCheck check) {
        if (ids == null || ids.isEmpty()) {
            check.complain(field, "missing", "must name at least one passage");
        }
        passages(field, ids, check);
    }

    private static void passages(String field, List<String> ids, FormCheck check) {
        if (ids == null) {
            return;
        }
        if (ids.size() > PASSAGES_MAX) {
            check.complain(field, "too-many", "must name at most " + PASSAGES_MAX + " passages");
            return;
        }
        for (int i = 0; i < ids.size(); i++) {
            check.required(field + "[" + i + "]", ids.get(i), PASSAGE_ID_CHARS_MAX);
        }
    }

    private static void foreign(FormCheck check, String field, Object value) {
        if (value != null) {
            check.complain(field, "not-here", "does not belong to this kind of feedback");
        }
    }

    private static boolean sound(FormCheck check) {
        return check.violations().isEmpty();
    }
}
