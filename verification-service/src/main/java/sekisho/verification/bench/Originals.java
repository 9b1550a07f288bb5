package sekisho.verification.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;

/** Correct cited answers made of provisions: whole sentences, and forms of them that say the same. */
final class Originals {

    private static final int SENTENCE_CHARS_MIN = 40;
    private static final int DENSE_CHARS_MIN = 18;
    private static final int SENTENCE_CHARS_MAX = 700;
    private static final int QUOTE_CHARS_MAX = 1_100;

    private static final Pattern SPACED_END = Pattern.compile(
            "(?<=[\\p{Ll}\\d)\"”][.])(?<!\\b(?:Abs|Nr|Art|Buchst|No|lit|Satz|bzw|e\\.g|i\\.e|para|Sec|vgl|ff|gem)[.])(?<!\\b\\d{1,2}[.])\\s+(?=[\\p{Lu}(\\d])");
    private static final Pattern DENSE_END = Pattern.compile("(?<=。)(?![^（(]*[）)])");
    private static final Pattern NUMBERING = Pattern.compile("^(?:\\(\\d+[a-z]?\\)|\\d+[.)]|[a-z]\\)|第[一二三四五六七八九十百の]+条"
            + "(?:の[一二三四五六七八九十]+)*(?=[\\s　])|[０-９]+(?=[\\s　])|[\"“])[\\s　]*");
    /** An item of a list says nothing without the words that lead to it. */
    private static final Pattern ITEM = Pattern.compile("[（(〔]|[一二三四五六七八九十]+[　 ]|[イロハニホヘト][　 ]");

    private static final Pattern LIST = Pattern.compile(
            "[:：;；]|次に掲げる|次の各号|下列|following|folgende[nrs]?\\b|\\R\\s*(?:\\(?[a-z0-9]{1,3}[.)]|[一二三四五六七八九十]+[　 ])");

    private Originals() {}

    /** The whole sentences of a provision that say something by themselves. */
    static List<String> sentences(Passage passage) {
        boolean dense = dense(passage.language());
        Stream<String> parts = dense
                ? passage.text().lines().flatMap(DENSE_END::splitAsStream)
                : SPACED_END.splitAsStream(passage.text());
        return parts.map(part -> NUMBERING.matcher(part.strip()).replaceFirst(""))
                .map(part -> NUMBERING.matcher(part.strip()).replaceFirst("").strip())
                .filter(part -> whole(part, dense))
                .toList();
    }

    private static boolean whole(String sentence, boolean dense) {
        boolean ended = dense ? sentence.endsWith("。") : sentence.matches("(?s)\\p{Lu}.*\\p{Ll}\\.");
        return ended
                && !ITEM.matcher(sentence).lookingAt()
                && sentence.length() >= (dense ? DENSE_CHARS_MIN : SENTENCE_CHARS_MIN)
                && sentence.length() <= SENTENCE_CHARS_MAX
                && !LIST.matcher(sentence).find();
    }

    static boolean dense(Language language) {
        return language == Language.JA || language == Language.ZH;
    }

    /** Every form a sentence can be told in; forms that would change nothing are left out. */
    static List<Original> of(Passage passage, List<String> sentences, int at) {
        String sentence = sentences.get(at);
        List<Original> forms = new ArrayList<>();
        forms.add(new Original(passage, Form.EXTRACT, sentence, sentence, sentence));
        omission(passage, sentences, at).ifPresent(forms::add);
        String framed = Rewriting.framed(passage, sentence);
        forms.add(new Original(passage, Form.FRAMED, sentence, sentence, framed));
        String renoted = Rewriting.renoted(passage.language(), sentence);
        if (!renoted.equals(sentence)) {
            forms.add(new Original(passage, Form.RENOTED, sentence, sentence, renoted));
        }
        String reworded = Rewriting.reworded(passage.language(), sentence);
        if (!reworded.equals(sentence)) {
            forms.add(new Original(passage, Form.REWORDED, sentence, sentence, reworded));
        }
        return forms;
    }

    private static java.util.Optional<Original> omission(Passage passage, List<String> sentences, int at) {
        if (at + 2 >= sentences.size()) {
            return java.util.Optional.empty();
        }
        String last = sentences.get(at + 2);
        int from = passage.text().indexOf(sentences.get(at));
        int to = passage.text().indexOf(last, from) + last.length();
        if (from < 0 || to <= from || to - from > QUOTE_CHARS_MAX) {
            return java.util.Optional.empty();
        }
        String quote = passage.text().substring(from, to);
        return java.util.Optional.of(
                new Original(passage, Form.OMISSION, sentences.get(at), quote, sentences.get(at) + " … " + last));
    }
}
