package sekisho.inference.draft;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import sekisho.contracts.Limits;
import sekisho.contracts.Passage;
import sekisho.inference.draft.Sentences.Span;
import sekisho.inference.knowledge.Lexicon;

/** Finds the words inside a provision that answer best. What it returns is a piece of the text, character by character. */
public final class Quotes {

    /** A quote grows by a neighbouring sentence only up to this many characters. */
    static final int GROWN_CHARS_MAX = 700;

    /** A neighbour joins if it adds at least this share of the question's weight. */
    private static final double SHARE_ADDED_MIN = 0.12;

    /** Long sentences say more words by chance: weight is divided by length to this power. */
    private static final double LENGTH_DAMPING = 0.15;

    /** A sentence that takes back or limits the one before belongs to the quote. */
    private static final Pattern EXCEPTION = Pattern.compile(
            "(?iu)^(?:\\W*[0-9a-z]{0,3}[.)]\\s+)?(?:however|except|unless|this does not|this shall not|that does not|the exception|notwithstanding|but\\b"
                    + "|dies gilt nicht|das gilt nicht|satz 1 gilt|ausgenommen|abweichend|es sei denn|jedoch|ausnahmsweise"
                    + "|ただし|但し|この限りで|前項の規定にかかわらず|但|然而|除外|但是|前款规定不).*",
            Pattern.DOTALL);

    private final Lexicon lexicon;

    public Quotes(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * The best piece of a passage for these terms, at most {@link Limits#QUOTE_CHARS_MAX} characters.
     *
     * @param terms the question's terms, read in the passage's language, and their weights
     */
    public String best(Passage passage, Map<String, Double> terms) {
        String text = passage.text();
        List<Span> sentences = Sentences.of(text, passage.language());
        if (sentences.isEmpty()) {
            return cut(text.strip());
        }
        Map<Span, Set<String>> said = new HashMap<>();
        sentences.forEach(span -> said.put(span, shared(passage, span, terms)));
        int seed = seed(sentences, said, terms);
        Span quote = grown(text, sentences, said, terms, seed);
        return cut(quote.of(text));
    }

    private int seed(List<Span> sentences, Map<Span, Set<String>> said, Map<String, Double> terms) {
        int best = 0;
        double most = -1;
        for (int i = 0; i < sentences.size(); i++) {
            Span span = sentences.get(i);
            double worth = weight(said.get(span), terms) / Math.pow(span.length(), LENGTH_DAMPING);
            if (worth > most) {
                most = worth;
                best = i;
            }
        }
        return best;
    }

    private static Span grown(
            String text, List<Span> sentences, Map<Span, Set<String>> said, Map<String, Double> terms, int seed) {
        double enough = SHARE_ADDED_MIN * weight(terms.keySet(), terms);
        Set<String> covered = new HashSet<>(said.get(sentences.get(seed)));
        int first = seed;
        int last = seed;
        while (true) {
            double before = first > 0 ? added(said.get(sentences.get(first - 1)), covered, terms) : 0;
            double after = last + 1 < sentences.size() ? added(said.get(sentences.get(last + 1)), covered, terms) : 0;
            boolean backwards = before > after;
            if (Math.max(before, after) < Math.max(enough, Double.MIN_VALUE)) {
                break;
            }
            Span wider = backwards
                    ? new Span(
                            sentences.get(first - 1).start(),
                            sentences.get(last).end())
                    : new Span(
                            sentences.get(first).start(),
                            sentences.get(last + 1).end());
            if (wider.length() > GROWN_CHARS_MAX) {
                break;
            }
            first = backwards ? first - 1 : first;
            last = backwards ? last : last + 1;
            covered.addAll(said.get(sentences.get(backwards ? first : last)));
        }
        while (last + 1 < sentences.size()
                && EXCEPTION.matcher(sentences.get(last + 1).of(text)).matches()
                && sentences.get(last + 1).end() - sentences.get(first).start() <= Limits.QUOTE_CHARS_MAX) {
            last++;
        }
        return new Span(sentences.get(first).start(), sentences.get(last).end());
    }

    private Set<String> shared(Passage passage, Span span, Map<String, Double> terms) {
        Set<String> said = lexicon.said(passage.language(), span.of(passage.text()));
        Set<String> shared = new HashSet<>(terms.keySet());
        shared.removeIf(term -> !Lexicon.found(term, said));
        return shared;
    }

    private static double added(Set<String> said, Set<String> covered, Map<String, Double> terms) {
        return said.stream()
                .filter(term -> !covered.contains(term))
                .mapToDouble(terms::get)
                .sum();
    }

    private static double weight(Set<String> said, Map<String, Double> terms) {
        return said.stream().mapToDouble(terms::get).sum();
    }

    /** A sentence longer than a quote may be ends at its last pause that fits. */
    private static String cut(String quote) {
        if (quote.length() <= Limits.QUOTE_CHARS_MAX) {
            return quote;
        }
        int end = Limits.QUOTE_CHARS_MAX;
        while (end > Limits.QUOTE_CHARS_MAX / 2 && ";,:；，、：。\n ".indexOf(quote.charAt(end - 1)) < 0) {
            end--;
        }
        return quote.substring(0, end).strip();
    }
}
