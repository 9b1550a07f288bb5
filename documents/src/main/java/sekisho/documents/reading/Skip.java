package sekisho.documents.reading;

import java.util.Locale;

/** Why something in a document did not become a passage. The code is stable. */
public enum Skip {
    /** A page of a scan: a picture without text. */
    SCANNED_PAGE(true),
    /** A line that is no passage. */
    BAD_LINE(true),
    /** A part of the document that could not be read. */
    UNREADABLE_PART(true),
    /** Two places claim one id; the second would replace the first. */
    SAME_ID(true),
    /** In force until before it was in force. */
    BAD_DATES(true),
    /** Pictures: nothing of the text is lost. */
    PICTURE(false),
    /** A table of contents: what it names stands in the document itself. */
    CONTENTS(false),
    /** Words repeated on every page: running titles, page numbers. */
    RUNNING_TITLE(false),
    /** Editorial matter that is no law: notes of an editor, amendment history. */
    EDITORIAL(false),
    /** A place whose law is gone, kept only so that the numbers go on: {@code (weggefallen)}, {@code 削除}, [Reserved]. */
    REPEALED(false);

    private final boolean losesText;

    Skip(boolean losesText) {
        this.losesText = losesText;
    }

    /** True if the reading is no longer complete, so that nothing may be taken for withdrawn because it is missing. */
    public boolean losesText() {
        return losesText;
    }

    /** In kebab case, as told. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
