package sekisho.documents.statute;

/** What the beginning of a line says it is. The rest is what stands behind it on the same line. */
sealed interface Mark {

    /** Level from 1, the outermost, to 8. */
    record Group(int level, String number, String label, String rest) implements Mark {}

    /**
     * An article.
     *
     * @param rank 0 for all that are siblings; more the further inside one is of another
     * @param heading if the line itself sets it apart, else null
     * @param sure false for what might be a citation at the beginning of a line: then it must count on
     */
    record Article(int rank, String number, String label, String heading, String rest, boolean sure) implements Mark {}

    /** Annex, schedule, 附則. */
    record Apart(String number, String label, String rest) implements Mark {}

    /** A heading of a document that is no statute. */
    record Titled(int level, String number, String label, String heading) implements Mark {}

    /** 見出し above the article it belongs to. */
    record Caption(String words) implements Mark {}

    /** A numbered paragraph or point. */
    record Marker(Form form, String number, String label, String rest) implements Mark {}

    /** Nothing to keep: the words "table of contents". */
    record Nothing() implements Mark {}
}
