package sekisho.documents.xml;

import java.util.List;
import sekisho.contracts.Language;
import sekisho.documents.structure.Block;
import sekisho.documents.structure.Paragraph;
import sekisho.documents.structure.Repealed;
import sekisho.documents.structure.Section;
import sekisho.documents.structure.Section.Kind;
import sekisho.documents.structure.Validity;

/** Parts of European acts, as they are cited. */
final class Eu {

    private Eu() {}

    /** {@code Recital 26}, {@code Erwägungsgrund 26}. */
    static Section recital(String number, List<Block> blocks, Language language) {
        String label = (language == Language.DE ? "Erwägungsgrund " : "Recital ") + number;
        return new Section(
                Kind.APART,
                "recital-" + number,
                label,
                null,
                Validity.UNTOLD,
                List.of(new Paragraph(null, null, blocks)),
                List.of());
    }

    /** Older acts do not number them: lawyers count, {@code Recital ¶ 3}. */
    static Section recitalWithoutNumber(int place, List<Block> blocks, Language language) {
        Section counted = recital("p" + place, blocks, language);
        String label = (language == Language.DE ? "Erwägungsgrund ¶ " : "Recital ¶ ") + place;
        return new Section(
                counted.kind(), counted.number(), label, null, Validity.UNTOLD, counted.paragraphs(), List.of());
    }

    /** {@code ANNEX I} is cited as {@code Annex I}. */
    static Section annex(String printed, String heading, List<Block> blocks) {
        String label = annexLabel(printed);
        return new Section(
                Kind.APART,
                label,
                label,
                heading,
                Validity.UNTOLD,
                List.of(new Paragraph(null, null, blocks)),
                List.of());
    }

    static String annexLabel(String printed) {
        return printed.replaceFirst("^ANNEX\\b", "Annex").replaceFirst("^ANHANG\\b", "Anhang");
    }

    /** True if it says nothing but that it is no longer law. */
    static boolean isRepealed(Paragraph paragraph) {
        return paragraph.blocks().size() == 1
                && paragraph.blocks().getFirst() instanceof Block.Words words
                && Repealed.is(words.text());
    }
}
