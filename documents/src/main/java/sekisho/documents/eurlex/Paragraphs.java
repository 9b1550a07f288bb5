package sekisho.documents.eurlex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import sekisho.documents.structure.Block;
import sekisho.documents.structure.EuropeanAct;
import sekisho.documents.structure.Paragraph;
import sekisho.documents.structure.Repealed;

/**
 * The content of an article, gathered into paragraphs. A number begins one; in an article that counts its paragraphs
 * anything else continues the one before, in one that does not each line of text is one, with the points behind it.
 */
final class Paragraphs {

    private static final Pattern NUMBER = Pattern.compile("(?:(\\d{1,3}[a-z]{0,3})\\.|\\((\\d{1,3}[a-z]{0,3})\\))\\s+");

    private static final String OPENING = "‘“„«";
    private static final String CLOSING = "’”»";

    private final List<Paragraph> done = new ArrayList<>();
    private List<Block> blocks = new ArrayList<>();
    private String number;
    private int repealed;
    private int quotes;
    private boolean german;

    /** Adds an element that stands directly in the article. */
    void add(Element element) {
        if (quoted(Inline.of(element))) {
            blocks.addAll(Content.of(element));
            return;
        }
        Element label = element.selectFirst("> span.no-parag");
        if (label != null) {
            String counted = EuropeanAct.paragraphNumber(Inline.of(label));
            label.remove();
            begin(counted, Content.of(element));
            return;
        }
        List<Block> read = Content.of(element);
        if (read.isEmpty()) {
            return;
        }
        Matcher counted = NUMBER.matcher(read.getFirst() instanceof Block.Words words ? words.text() : "");
        if (element.normalName().equals("table") || !counted.lookingAt()) {
            more(read);
        } else {
            List<Block> rest = new ArrayList<>(read);
            String words = ((Block.Words) rest.removeFirst()).text().substring(counted.end());
            rest.addFirst(new Block.Words(words));
            begin(counted.group(1) == null ? counted.group(2) : counted.group(1), rest);
        }
    }

    /** What an amendment puts into another act stands in quotation marks, over as many elements as it takes. */
    private boolean quoted(String words) {
        boolean opens = !words.isEmpty() && !blocks.isEmpty() && OPENING.indexOf(words.charAt(0)) >= 0;
        int left = opens || quotes > 0 ? quotes + unclosed(words) : 0;
        boolean inside = quotes > 0 || opens && left > 0;
        quotes = Math.max(0, left);
        return inside;
    }

    /** Marks opened and not closed; the mark that opens in English closes what a German one opened. */
    private int unclosed(String words) {
        boolean german = words.indexOf('„') >= 0 || quotes > 0 && this.german;
        this.german = german;
        int open = 0;
        for (char c : words.toCharArray()) {
            boolean closes = CLOSING.indexOf(c) >= 0 || german && c == '“';
            open += closes ? -1 : OPENING.indexOf(c) >= 0 ? 1 : 0;
        }
        return open;
    }

    private void begin(String counted, List<Block> read) {
        end();
        number = counted;
        blocks = new ArrayList<>(read);
    }

    private void more(List<Block> read) {
        boolean line = read.getFirst() instanceof Block.Words words
                && !Character.isLowerCase(words.text().charAt(0));
        if (number == null && line && !blocks.isEmpty()) {
            end();
        }
        blocks.addAll(read);
    }

    private void end() {
        boolean gone =
                blocks.stream().allMatch(block -> block instanceof Block.Words words && Repealed.is(words.text()));
        if (!blocks.isEmpty() && gone) {
            repealed++;
        } else if (!blocks.isEmpty()) {
            done.add(new Paragraph(number, null, blocks));
        }
        blocks = new ArrayList<>();
        number = null;
    }

    /** The paragraphs gathered so far; begins anew. */
    List<Paragraph> take() {
        end();
        quotes = 0;
        List<Paragraph> taken = List.copyOf(done);
        done.clear();
        return taken;
    }

    /** All that was gathered as the blocks of one paragraph, numbers as points; begins anew. */
    List<Block> takeBlocks() {
        List<Block> all = new ArrayList<>();
        for (Paragraph paragraph : take()) {
            if (paragraph.number() == null) {
                all.addAll(paragraph.blocks());
            } else {
                all.add(new Block.Point(paragraph.number(), paragraph.number() + ".", paragraph.blocks()));
            }
        }
        return all;
    }

    /** Paragraphs that were no longer law. */
    int repealed() {
        return repealed;
    }
}
