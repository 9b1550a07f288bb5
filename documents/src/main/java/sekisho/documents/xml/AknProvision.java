package sekisho.documents.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sekisho.documents.structure.Block;
import sekisho.documents.structure.EuropeanAct;
import sekisho.documents.structure.Paragraph;
import sekisho.documents.structure.Section;
import sekisho.documents.structure.Section.Kind;

/** An article, or a section of a law that counts in sections, as a section of the outline. */
final class AknProvision {

    private static final Set<String> PARAGRAPHS = Set.of("paragraph", "subsection");
    private static final Pattern COUNTED = Pattern.compile(
            "(?iu)((?:section|sec\\.|s\\.|rule|regulation|clause|§§?|article|artikel|art\\.?)\\s*)?([\\d]+[\\p{L}\\d.-]*?)[.:]?");

    private final AknTimes times;

    AknProvision(AknTimes times) {
        this.times = times;
    }

    Section of(Twig twig) {
        String num = AknBlocks.num(twig);
        String heading = twig.first("heading")
                .map(AknBlocks::flat)
                .filter(words -> !words.isEmpty())
                .orElse(null);
        return new Section(
                Kind.ARTICLE,
                number(num),
                label(twig.name(), num),
                heading,
                times.of(twig.attribute("period")),
                paragraphs(twig),
                List.of());
    }

    /** {@code 12} of {@code Section 12.} and of {@code § 12}. */
    private static String number(String num) {
        Matcher counted = COUNTED.matcher(num);
        return counted.matches() ? counted.group(2) : EuropeanAct.articleNumber(num);
    }

    /** A bare number gets the word of what it counts: {@code Section 12}. */
    private static String label(String element, String num) {
        Matcher counted = COUNTED.matcher(num);
        if (element.equals("article")) {
            String article = counted.matches() && counted.group(1) == null ? "Art. " + counted.group(2) : num;
            return EuropeanAct.articleLabel(article);
        }
        if (counted.matches() && counted.group(1) == null) {
            return element.substring(0, 1).toUpperCase(Locale.ROOT) + element.substring(1) + " " + counted.group(2);
        }
        return counted.matches() ? counted.group(1).strip() + " " + counted.group(2) : num;
    }

    private List<Paragraph> paragraphs(Twig twig) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Object> loose = new ArrayList<>();
        for (Twig part : twig.twigs()) {
            if (PARAGRAPHS.contains(part.name()) && part.holds(Set.of("num"))) {
                flush(loose, paragraphs);
                add(EuropeanAct.paragraphNumber(AknBlocks.num(part)), part, paragraphs);
            } else if (PARAGRAPHS.contains(part.name()) || part.is("alinea")) {
                flush(loose, paragraphs);
                add(null, part, paragraphs);
            } else if (!part.is("num", "heading", "subheading")) {
                loose.add(part);
            }
        }
        flush(loose, paragraphs);
        return paragraphs;
    }

    private void add(String number, Twig part, List<Paragraph> paragraphs) {
        List<Block> blocks = AknBlocks.of(part);
        if (!blocks.isEmpty()) {
            paragraphs.add(new Paragraph(number, times.of(part.attribute("period")), blocks));
        }
    }

    private static void flush(List<Object> loose, List<Paragraph> paragraphs) {
        List<Block> blocks = AknBlocks.of(new Twig("content", Map.of(), List.copyOf(loose)));
        loose.clear();
        if (!blocks.isEmpty()) {
            paragraphs.add(new Paragraph(null, null, blocks));
        }
    }
}
