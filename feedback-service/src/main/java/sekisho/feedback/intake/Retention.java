package sekisho.feedback.intake;

import java.time.Duration;

/**
 * How long things are kept.
 *
 * @param drafts after this time feedback on an answer makes no pairs any more
 * @param waiting an opinion whose question never shows up is given up after this time
 */
public record Retention(Duration drafts, Duration waiting) {

    public static final Retention STANDARD = new Retention(Duration.ofDays(90), Duration.ofDays(7));

    public Retention {
        if (drafts.compareTo(waiting) < 0 || waiting.isNegative() || waiting.isZero()) {
            throw new IllegalArgumentException("drafts are kept at least as long as opinions wait");
        }
    }
}
