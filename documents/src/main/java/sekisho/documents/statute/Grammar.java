package sekisho.documents.statute;

import java.util.Optional;

/** How law is laid out in one language. */
interface Grammar {

    /** What a line is by its beginning; empty for plain words. */
    Optional<Mark> read(String line);

    /** What a number dressed like this counts, inside an article. */
    Role role(Form form);

    /** What plain words inside an article are. */
    Plain plain();

    /** What numbers count. */
    enum Role {
        PARAGRAPH,
        POINT,
        /** Paragraphs, unless words that lead into them stand open. */
        EITHER
    }

    /** What plain words are. */
    enum Plain {
        /** Each line is a paragraph: 款. */
        A_PARAGRAPH,
        /** The end of what was begun, as all paragraphs are numbered: 項. */
        A_CONTINUATION,
        /** The end of a numbered paragraph; else a paragraph. */
        AS_NUMBERED
    }
}
