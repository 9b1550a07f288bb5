package sekisho.verification.bench;

/** How a correct answer says what its provision says. */
enum Form {
    /** A whole sentence, character by character. */
    EXTRACT(true),
    /** Two whole sentences of one quote with a marked omission between them. */
    OMISSION(true),
    /** The sentence behind a mention of the place it stands in, and of the day it came into force where that is known. */
    FRAMED(false),
    /** The sentence with its numbers, dates and references in another notation. */
    RENOTED(false),
    /** The sentence with words of law for others that mean the same. */
    REWORDED(false);

    private final boolean extract;

    Form(boolean extract) {
        this.extract = extract;
    }

    /** True if it may leave without a second model; any other form is in own words. */
    boolean extract() {
        return extract;
    }
}
