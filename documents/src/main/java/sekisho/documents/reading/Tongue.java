package sekisho.documents.reading;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sekisho.contracts.Language;
import sekisho.documents.structure.Block;
import sekisho.documents.structure.Outline;
import sekisho.documents.structure.Paragraph;
import sekisho.documents.structure.Section;

/**
 * Which of the four languages a whole document is written in: by script, and between the two that share one by the words
 * no text of theirs is without. Enough for a document; a short question needs more.
 */
public final class Tongue {

    private static final int SAMPLE_CHARS = 20_000;
    private static final int LETTERS_MIN = 8;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
    private static final Map<Language, Set<String>> EVERYDAY = Map.of(
            Language.EN,
            Set.of(
                    "the", "of", "and", "to", "in", "or", "is", "that", "for", "by", "with", "be", "shall", "must",
                    "may"),
            Language.DE,
            Set.of(
                    "der", "die", "das", "und", "oder", "den", "dem", "des", "ist", "mit", "von", "zu", "für", "nach",
                    "im"));

    private Tongue() {}

    /** The language of a text of some sentences, or empty. */
    public static Optional<Language> of(String text) {
        String sample = text.length() > SAMPLE_CHARS ? text.substring(0, SAMPLE_CHARS) : text;
        int kana = count(sample, UnicodeScript.HIRAGANA) + count(sample, UnicodeScript.KATAKANA);
        int han = count(sample, UnicodeScript.HAN);
        int latin = count(sample, UnicodeScript.LATIN);
        if (kana + han + latin < LETTERS_MIN) {
            return Optional.empty();
        }
        // A letter of these scripts says about as much as three Latin ones.
        if ((kana + han) * 3 >= latin) {
            return Optional.of(kana * 20 >= han ? Language.JA : Language.ZH);
        }
        int english = count(sample, Language.EN);
        int german = count(sample, Language.DE);
        return english == german ? Optional.empty() : Optional.of(english > german ? Language.EN : Language.DE);
    }

    static Optional<Language> of(Outline outline) {
        StringBuilder sample = new StringBuilder();
        outline.sections().forEach(section -> gather(section, sample));
        return of(sample.toString());
    }

    private static void gather(Section section, StringBuilder sample) {
        if (sample.length() > SAMPLE_CHARS) {
            return;
        }
        sample.append(section.title()).append('\n');
        for (Paragraph paragraph : section.paragraphs()) {
            gather(paragraph.blocks(), sample);
        }
        section.sections().forEach(inner -> gather(inner, sample));
    }

    private static void gather(List<Block> blocks, StringBuilder sample) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Words words -> sample.append(words.text()).append('\n');
                case Block.Point point -> gather(point.blocks(), sample);
                case Block.Table table ->
                    table.rows().forEach(row -> sample.append(row).append('\n'));
            }
        }
    }

    private static int count(String sample, UnicodeScript script) {
        return (int) sample.codePoints()
                .filter(sign -> UnicodeScript.of(sign) == script)
                .count();
    }

    private static int count(String sample, Language language) {
        Set<String> words = EVERYDAY.get(language);
        return (int) BETWEEN_WORDS.splitAsStream(sample).filter(words::contains).count();
    }
}
