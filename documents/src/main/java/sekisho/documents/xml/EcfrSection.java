package sekisho.documents.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sekisho.documents.structure.Block;
import sekisho.documents.structure.Paragraph;
import sekisho.documents.structure.Repealed;

/** The text of a section: its elements P, flat in the file, as paragraphs (a) with their points (1), (i), (A). */
final class EcfrSection {

    private static final Set<String> HEADS = Set.of("HEAD", "HED", "RESERVED");

    /** {@code General. (1) The bank} or {@code —(1)}: where the next level begins inside the first line. */
    private static final Pattern INNER = Pattern.compile("[^()]{1,160}?[.—–:](?=\\s*\\([1iA]\\)\\s)");

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private List<String> way = List.of();

    /** A line with the way to it; words only of what has no designator. */
    private record Line(List<String> way, Block block) {}

    private EcfrSection() {}

    static List<Paragraph> paragraphs(Twig section) {
        EcfrSection reading = new EcfrSection();
        Set<String> footnotes = section.all("FTNT").stream()
                .flatMap(note -> note.find("SU").stream())
                .map(EcfrBlocks::flat)
                .collect(Collectors.toSet());
        List<Twig> parts = reading.flat(footnotes.isEmpty() ? section : without(footnotes, section));
        for (int i = 0; i < parts.size(); i++) {
            reading.part(parts.get(i), i + 1 < parts.size() ? parts.get(i + 1) : null);
        }
        reading.flush();
        return List.copyOf(reading.paragraphs);
    }

    /** A raised figure that a footnote bears calls that footnote; any other is an exponent. */
    private static Twig without(Set<String> footnotes, Twig twig) {
        List<Object> content = new ArrayList<>();
        for (Object part : twig.content()) {
            if (!(part instanceof Twig inner)) {
                content.add(part);
            } else if (!inner.is("SU") || !footnotes.contains(EcfrBlocks.flat(inner))) {
                content.add(without(footnotes, inner));
            }
        }
        return new Twig(twig.name(), twig.attributes(), content);
    }

    /** Extracts and notes that are law stand in the order of the text. */
    private List<Twig> flat(Twig section) {
        List<Twig> parts = new ArrayList<>();
        for (Twig part : section.twigs()) {
            if (HEADS.contains(part.name()) || EcfrBlocks.ANNOTATION.contains(part.name())) {
                continue;
            }
            if (part.is("EXTRACT", "NOTE", "EXAMPLE")
                    || part.name().equalsIgnoreCase("div") && !EcfrBlocks.isTable(part)) {
                parts.addAll(flat(part));
            } else {
                parts.add(part);
            }
        }
        return parts;
    }

    private void part(Twig part, Twig next) {
        if (EcfrBlocks.isTable(part)) {
            lines.add(new Line(way, new Block.Table(EcfrBlocks.rows(part))));
            return;
        }
        String text = EcfrBlocks.flat(part);
        if (text.isEmpty()) {
            return;
        }
        Designators.Start start = part.is("P") ? Designators.at(text) : new Designators.Start(List.of(), 0);
        if (start.signs().isEmpty()) {
            words(text);
            return;
        }
        String after = next == null
                ? null
                : Designators.at(EcfrBlocks.flat(next)).signs().stream()
                        .findFirst()
                        .orElse(null);
        designated(start, text, after);
    }

    /** Words without a designator: in a section that has none so far, a paragraph of their own; else they continue. */
    private void words(String text) {
        if (way.isEmpty()) {
            flush();
        }
        lines.add(new Line(way, new Block.Words(text)));
    }

    private void designated(Designators.Start start, String text, String after) {
        List<String> signs = start.signs();
        for (int i = 0; i < signs.size(); i++) {
            String following = i + 1 < signs.size() ? signs.get(i + 1) : inner(text.substring(start.end()), after);
            List<String> to = Designators.place(way, signs.get(i), following);
            if (to.size() == 1) {
                flush();
            }
            way = to;
            if (i + 1 < signs.size() && way.size() > 1) {
                lines.add(new Line(way, new Block.Words("")));
            }
        }
        rest(text.substring(start.end()).strip(), after);
    }

    /** Splits {@code General. (1) The bank} so that the point stands on its own. */
    private void rest(String text, String after) {
        Matcher inner = INNER.matcher(text);
        if (inner.lookingAt()) {
            Designators.Start start = Designators.at(text.substring(inner.end()));
            List<String> to = Designators.place(way, start.signs().getFirst(), after);
            if (to.size() == way.size() + 1) {
                lines.add(new Line(way, new Block.Words(text.substring(0, inner.end()))));
                designated(start, text.substring(inner.end()), after);
                return;
            }
        }
        lines.add(new Line(way, new Block.Words(text)));
    }

    private static String inner(String text, String after) {
        Matcher inner = INNER.matcher(text);
        return inner.lookingAt()
                ? Designators.at(text.substring(inner.end())).signs().getFirst()
                : after;
    }

    private void flush() {
        if (!lines.isEmpty()) {
            String number = way.isEmpty() ? null : way.getFirst();
            List<Block> blocks = grown(number == null ? 0 : 1, 0, lines.size());
            boolean gone =
                    blocks.size() == 1 && blocks.getFirst() instanceof Block.Words words && Repealed.is(words.text());
            if (!blocks.isEmpty() && !gone) {
                paragraphs.add(new Paragraph(number, null, blocks));
            }
        }
        lines.clear();
        way = List.of();
    }

    /** The lines from one to another as blocks; those that lead deeper become points. */
    private List<Block> grown(int depth, int from, int to) {
        List<Block> blocks = new ArrayList<>();
        for (int i = from; i < to; ) {
            Line line = lines.get(i);
            if (line.way().size() <= depth) {
                if (!(line.block() instanceof Block.Words words && words.text().isEmpty())) {
                    blocks.add(line.block());
                }
                i++;
                continue;
            }
            String sign = line.way().get(depth);
            int end = i + 1;
            while (end < to
                    && lines.get(end).way().size() > depth
                    && lines.get(end).way().get(depth).equals(sign)) {
                end++;
            }
            blocks.add(new Block.Point(sign, "(" + sign + ")", grown(depth + 1, i, end)));
            i = end;
        }
        return blocks;
    }
}
