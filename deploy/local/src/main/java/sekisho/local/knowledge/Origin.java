package sekisho.local.knowledge;

/**
 * What the person who publishes says about a document that does not say it itself. Null for what was not said.
 *
 * @param validFrom ISO date
 */
public record Origin(String jurisdiction, String language, String specialty, String validFrom) {}
