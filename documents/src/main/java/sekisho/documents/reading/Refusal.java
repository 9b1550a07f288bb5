package sekisho.documents.reading;

import java.util.Locale;

/** Why a document as a whole is refused. The code is stable. */
public enum Refusal {
    /** Needs a password. */
    ENCRYPTED,
    /** Is of a known format and cannot be read. */
    BROKEN,
    /** Larger than a named limit: bytes, pages, passages, seconds. */
    TOO_LARGE,
    /** Unfolds to far more than it is. */
    ZIP_BOMB,
    /** Refers to entities or files outside itself. */
    UNSAFE,
    /** Is not what its name says, or of no format known here. */
    NOT_A_DOCUMENT,
    /** Holds no text at all; a scan without text is such a one. */
    EMPTY,
    /** Holds text, and none of it could be a passage. */
    NO_STRUCTURE,
    /** Written in none of the four languages, or the language cannot be told. */
    UNKNOWN_LANGUAGE;

    /** In kebab case, as told. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
