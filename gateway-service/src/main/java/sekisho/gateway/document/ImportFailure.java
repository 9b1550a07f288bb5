package sekisho.gateway.document;

/** A step of an import that came to nothing and is tried again. Names the import, and no word of the document. */
public final class ImportFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String importId;
    private final ImportState state;

    ImportFailure(Import taken, RuntimeException cause) {
        super("import " + taken.id() + " failed while " + taken.state(), cause);
        this.importId = taken.id();
        this.state = taken.state();
    }

    public String importId() {
        return importId;
    }

    /** Where the step began. */
    public ImportState state() {
        return state;
    }
}
