package sekisho.contracts;

/** What an answer says about itself. The page and the API put it into the language of the answer. */
public enum Caveat {
    /** General information with sources, not advice on a specific case. */
    NOT_LEGAL_ADVICE,
    /** The words are extracts of the provisions, not a summary of them. */
    EXTRACT_ONLY,
    /** Confidence is low; the answer says so. */
    UNCERTAIN,
    /** Rules of several jurisdictions are shown, each on its own. */
    JURISDICTIONS_DIFFER,
    /** The law as of a day that is not today. */
    AS_OF_OTHER_DAY,
    /** No provision in the asked language was found; the cited text is in another one. */
    OTHER_LANGUAGE
}
