package sekisho.gateway.answer;

import java.util.List;

/** Feedback as it was sent; which fields count depends on {@code kind}. */
public record FeedbackForm(
        String kind,
        Integer stars,
        String reason,
        String comment,
        String text,
        List<String> passageIds,
        List<String> chosen,
        List<String> rejected) {}
