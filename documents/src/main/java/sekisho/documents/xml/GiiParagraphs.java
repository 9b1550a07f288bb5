package sekisho.documents.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sekisho.documents.structure.Block;
import sekisho.documents.structure.Paragraph;
import sekisho.documents.structure.Repealed;

/** The content of a norm as Absätze: {@code (1)} at the start of an element P begins one, anything else continues it. */
final class GiiParagraphs {

    private static final Pattern NUMBER = Pattern.compile("\\s*\\((\\d+[a-z]{0,2})\\)\\s*");
    private static final Pattern RANGE = Pattern.compile("(?:(?:bis|und|,)\\s*\\(\\d+[a-z]{0,2}\\)\\s*)+");

    private GiiParagraphs() {}

    static List<Paragraph> of(Twig content) {
        List<Paragraph> paragraphs = new ArrayList<>();
        String number = null;
        List<Block> blocks = new ArrayList<>();
        for (Twig part : content.twigs()) {
            List<Block> read = part.is("P") ? GiiBlocks.of(part) : GiiBlocks.of(wrapped(part));
            if (read.isEmpty()) {
                continue;
            }
            Matcher begin = NUMBER.matcher(read.getFirst() instanceof Block.Words words ? words.text() : "");
            if (part.is("P") && begin.lookingAt()) {
                end(number, blocks, paragraphs);
                number = begin.group(1);
                blocks = new ArrayList<>(without(read, begin.end()));
            } else {
                blocks.addAll(read);
            }
        }
        end(number, blocks, paragraphs);
        return paragraphs;
    }

    /** True if nothing of it is law any more: {@code (weggefallen)}, {@code und (4) (weggefallen)}. */
    static boolean isRepealed(Paragraph paragraph) {
        if (paragraph.blocks().size() != 1 || !(paragraph.blocks().getFirst() instanceof Block.Words words)) {
            return false;
        }
        Matcher range = RANGE.matcher(words.text());
        return Repealed.is(range.lookingAt() ? words.text().substring(range.end()) : words.text());
    }

    private static Twig wrapped(Twig part) {
        return new Twig("P", Map.of(), List.of(part));
    }

    private static List<Block> without(List<Block> blocks, int chars) {
        List<Block> rest = new ArrayList<>(blocks);
        String words = ((Block.Words) rest.removeFirst()).text().substring(chars);
        if (!words.isBlank()) {
            rest.addFirst(new Block.Words(words));
        }
        return rest;
    }

    private static void end(String number, List<Block> blocks, List<Paragraph> paragraphs) {
        if (!blocks.isEmpty()) {
            paragraphs.add(new Paragraph(number, null, blocks));
        }
    }
}
