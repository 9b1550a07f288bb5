package sekisho.documents.structure;

import java.util.List;

/**
 * Absatz, 項, 款, paragraph.
 *
 * @param number canonical, or null when it is not numbered: then its place among its siblings counts, from 1
 * @param validity null as the section's
 */
public record Paragraph(String number, Validity validity, List<Block> blocks) {

    public Paragraph {
        validity = validity == null ? Validity.UNTOLD : validity;
        blocks = List.copyOf(blocks);
    }

    /** One of plain words. */
    public static Paragraph of(String number, String words) {
        return new Paragraph(number, null, List.of(new Block.Words(words)));
    }
}
