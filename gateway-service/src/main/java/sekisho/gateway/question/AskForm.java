package sekisho.gateway.question;

import java.util.List;

/** A question as it was typed, before anybody looked at it; every part but the text may be missing. */
public record AskForm(
        String text,
        String language,
        List<String> jurisdictions,
        String specialty,
        String task,
        String asOf,
        String conversationId,
        List<Object> attachments) {}
