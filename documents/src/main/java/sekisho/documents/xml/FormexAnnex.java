package sekisho.documents.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sekisho.documents.structure.Block;
import sekisho.documents.structure.Paragraph;
import sekisho.documents.structure.Section;
import sekisho.documents.structure.Section.Kind;
import sekisho.documents.structure.Validity;

/** An annex of Formex: its sequences with titles are sections, cited behind the annex. */
final class FormexAnnex {

    private static final int LABEL_CHARS_MAX = 60;

    private FormexAnnex() {}

    static Section of(Twig annex) {
        String printed = title(annex, "TI");
        String label = Eu.annexLabel(printed == null ? "Annex" : printed.replaceAll("^[‘“„\"']+", ""));
        Twig contents = annex.first("CONTENTS").orElse(new Twig("CONTENTS", Map.of(), List.of()));
        return new Section(
                Kind.APART,
                label,
                label,
                title(annex, "STI"),
                Validity.UNTOLD,
                paragraphs(contents),
                sections(contents));
    }

    private static String title(Twig twig, String part) {
        return twig.first("TITLE")
                .flatMap(title -> title.first(part))
                .map(FormexBlocks::flat)
                .filter(words -> !words.isEmpty())
                .orElse(null);
    }

    private static List<Section> sections(Twig twig) {
        List<Section> sections = new ArrayList<>();
        for (Twig part : twig.all("GR.SEQ")) {
            sections.add(section(part));
        }
        return sections;
    }

    private static Section section(Twig sequence) {
        String words = title(sequence, "TI");
        String number = sequence.first("TITLE")
                .flatMap(title -> title.find("NO.P"))
                .map(FormexBlocks::flat)
                .map(sign -> sign.replaceAll("\\.$", ""))
                .orElse(null);
        String heading = title(sequence, "STI");
        if (number == null) {
            boolean brief = words != null && words.length() <= LABEL_CHARS_MAX;
            return sequence(null, brief ? words : "", brief ? heading : words, sequence);
        }
        String rest = sequence.first("TITLE")
                .flatMap(title -> title.find("TXT"))
                .map(FormexBlocks::flat)
                .orElse(heading);
        return sequence(number, number, rest, sequence);
    }

    private static Section sequence(String number, String label, String heading, Twig sequence) {
        return new Section(
                Kind.ARTICLE, number, label, heading, Validity.UNTOLD, paragraphs(sequence), sections(sequence));
    }

    /** What stands outside of inner sequences, as one paragraph with its points. */
    private static List<Paragraph> paragraphs(Twig twig) {
        List<Object> own = new ArrayList<>(twig.content());
        own.removeIf(part -> part instanceof Twig inner && inner.is("GR.SEQ", "TITLE"));
        List<Block> blocks = FormexBlocks.of(new Twig("CONTENTS", Map.of(), own));
        return blocks.isEmpty() ? List.of() : List.of(new Paragraph(null, null, blocks));
    }
}
