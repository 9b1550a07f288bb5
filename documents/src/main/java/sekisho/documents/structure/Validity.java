package sekisho.documents.structure;

import java.time.LocalDate;

/**
 * When something is in force, as far as the document tells.
 *
 * @param from first day, or null when untold
 * @param to last day, or null when untold or open
 */
public record Validity(LocalDate from, LocalDate to) {

    /** The document does not tell. */
    public static final Validity UNTOLD = new Validity(null, null);

    /** This one, with what it leaves untold taken from what stands around it. */
    public Validity within(Validity outer) {
        return new Validity(from == null ? outer.from : from, to == null ? outer.to : to);
    }
}
