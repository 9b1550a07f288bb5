package sekisho.verification.bench;

/** How far a forger goes to cover the tracks. */
enum Tracks {
    /** The file of an export alone. */
    FILE,
    /** That file, and the manifest fits it again. */
    FILE_AND_MANIFEST,
    /** The rows of the entries alone. */
    ROWS,
    /** Rows, and every hash and the head computed anew. */
    ROWS_AND_HASHES,
    /** That, and the signed heads that no longer fit are gone. */
    ROWS_HASHES_AND_HEADS,
    /** That, and every head signed anew with the true key, as a thief of the key or a service made to could. */
    SIGNED_ANEW;

    boolean inDatabase() {
        return ordinal() >= ROWS.ordinal();
    }
}
