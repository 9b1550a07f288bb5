package sekisho.documents.reading;

/** Every limit on a document: a named number with its unit. */
public final class Bounds {

    /** Largest file, in bytes. */
    public static final long FILE_BYTES_MAX = 256L * 1024 * 1024;

    /** Largest text, in bytes: it is held in memory. */
    public static final long TEXT_BYTES_MAX = 64L * 1024 * 1024;

    /** Most that one packed file may unfold to, in bytes. */
    public static final long EXPANDED_BYTES_MAX = 1024L * 1024 * 1024;

    /** Most unfolded bytes per packed byte, once more than {@link #RATIO_COUNTS_FROM_BYTES} were unfolded. */
    public static final int RATIO_MAX = 200;

    /** Below so many unfolded bytes no ratio is suspicious. */
    public static final long RATIO_COUNTS_FROM_BYTES = 8L * 1024 * 1024;

    /** Most entries of a packed file. */
    public static final int ENTRIES_MAX = 10_000;

    /** Most pages of a PDF. */
    public static final int PAGES_MAX = 5_000;

    /** Deepest nesting of elements, sections or points. */
    public static final int DEPTH_MAX = 200;

    /** Longest single line or cell of text, in characters. */
    public static final int LINE_CHARS_MAX = 2_000_000;

    /** Most passages of one document. */
    public static final int PASSAGES_MAX = 200_000;

    /** Most things told as skipped; the rest is only counted. */
    public static final int SKIPPED_TOLD_MAX = 1_000;

    /** Longest reading, in seconds. */
    public static final int SECONDS_MAX = 540;

    /** Bytes of the beginning that a format is recognised by. */
    public static final int HEAD_BYTES = 64 * 1024;

    private Bounds() {}
}
