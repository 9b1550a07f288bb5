package sekisho.gateway.answer;

import java.util.Locale;

/** A step of a question that the asker can see. */
public enum Stage {
    ACCEPTED,
    RETRIEVED,
    DRAFTED,
    VERIFYING,
    RELEASED,
    ESCALATED,
    REFUSED;

    /** The event name, lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
