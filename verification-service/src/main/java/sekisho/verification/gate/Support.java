package sekisho.verification.gate;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * How far a text carries a claim said in other words: signals in 0..1, higher for better support, each from a different
 * mechanism and none from a model.
 *
 * <ul>
 *   <li>{@code words}: share of the claim's content words the text holds
 *   <li>{@code sentence}: the same against the closest two sentences, mean over the claim's sentences
 *   <li>{@code worst}: that of the claim's worst sentence
 *   <li>{@code order}: share of the claim's neighbouring words that stand near each other in the text (quote overlap)
 *   <li>{@code literals}: share of the claim's typed literals the text names
 *   <li>{@code names}: share of the claim's names the text names
 *   <li>{@code direction}: share of the claim's sentences that carry the negations, duties, permissions and exceptions of the
 *       closest sentences
 *   <li>{@code opposites}: share of the claim's sentences without a word whose opposite stands in its place
 *   <li>{@code missing}: 1 / (1 + words and literals of the claim the text does not hold)
 * </ul>
 */
public final class Support {

    /** All signals, in their order. */
    public static final List<String> NAMES =
            List.of("words", "sentence", "worst", "order", "literals", "names", "direction", "opposites", "missing");

    /**
     * Fitted by {@code bench gate --claims own} on sentences of the sample corpus said otherwise and spoilt, with weights that
     * are not negative; the intercept as if both were equally frequent.
     */
    private static final List<Double> WEIGHTS = List.of(0.0, 0.0, 0.5219, 2.0455, 1.9706, 0.0, 4.3405, 1.9360, 0.0);

    private static final double INTERCEPT = -9.56;

    /** How far neighbouring words of a claim may stand apart in the text, in words. */
    private static final int NEAR = 4;

    private final String text;
    private final Set<String> words;
    private final List<Set<String>> windows;
    private final List<String> windowTexts;
    private final Set<String> literals;
    private final Set<String> neighbours = new HashSet<>();
    private final Map<Integer, Map<Polarity.Marker, Long>> directions = new ConcurrentHashMap<>();

    /** @param text what claims are held against */
    public Support(String text) {
        this.text = Fold.verbatim(text);
        this.words = new HashSet<>(Tokens.of(text));
        this.literals = Literals.of(text);
        List<String> sentences = sentences(text);
        this.windowTexts = IntStream.range(0, sentences.size())
                .mapToObj(i -> sentences.get(i) + (i + 1 < sentences.size() ? " " + sentences.get(i + 1) : ""))
                .toList();
        this.windows = windowTexts.stream()
                .<Set<String>>map(window -> new HashSet<>(Tokens.of(window)))
                .toList();
        List<String> tokens = Tokens.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            for (int j = i + 1; j < Math.min(tokens.size(), i + 1 + NEAR); j++) {
                neighbours.add(tokens.get(i) + " " + tokens.get(j));
            }
        }
    }

    /** The signals of a claim. */
    public Map<String, Double> of(String claim) {
        List<String> sentences = sentences(claim);
        List<Integer> closest = sentences.stream().map(this::closest).toList();
        double[] shares = IntStream.range(0, sentences.size())
                .mapToDouble(i ->
                        closest.get(i) < 0 ? 0 : Words.share(content(sentences.get(i)), windows.get(closest.get(i))))
                .toArray();
        Set<String> said = content(claim);
        Set<String> named = Literals.of(claim);
        long absent = said.stream().filter(word -> !words.contains(word)).count()
                + named.stream().filter(literal -> !literals.contains(literal)).count();
        Map<String, Double> signals = new LinkedHashMap<>();
        signals.put("words", Words.share(said, words));
        signals.put(
                "sentence",
                IntStream.range(0, shares.length)
                        .mapToDouble(i -> shares[i])
                        .average()
                        .orElse(0));
        signals.put(
                "worst",
                IntStream.range(0, shares.length)
                        .mapToDouble(i -> shares[i])
                        .min()
                        .orElse(0));
        signals.put("order", order(claim));
        signals.put("literals", named.isEmpty() ? 1 : Words.share(named, literals));
        signals.put("names", names(claim));
        signals.put("direction", share(sentences, closest, this::sameDirection));
        signals.put("opposites", share(sentences, closest, this::unturned));
        signals.put("missing", 1.0 / (1 + absent));
        return signals;
    }

    /** The signals in one number, 0..1: the chance that a claim of the house's own kind is supported. */
    public static double score(Map<String, Double> signals) {
        double score = INTERCEPT;
        for (int i = 0; i < NAMES.size(); i++) {
            score += WEIGHTS.get(i) * signals.getOrDefault(NAMES.get(i), 0.0);
        }
        return 1 / (1 + Math.exp(-score));
    }

    private interface Holds {
        boolean test(String sentence, int window);
    }

    private static double share(List<String> sentences, List<Integer> closest, Holds holds) {
        long held = IntStream.range(0, sentences.size())
                .filter(i -> closest.get(i) >= 0 && holds.test(sentences.get(i), closest.get(i)))
                .count();
        return sentences.isEmpty() ? 0 : held / (double) sentences.size();
    }

    private boolean sameDirection(String sentence, int window) {
        Map<Polarity.Marker, Long> ours = Polarity.of(sentence);
        Map<Polarity.Marker, Long> theirs =
                directions.computeIfAbsent(window, place -> Polarity.of(windowTexts.get(place)));
        return ours.entrySet().stream()
                .allMatch(marker -> theirs.getOrDefault(marker.getKey(), 0L) >= marker.getValue());
    }

    private boolean unturned(String sentence, int window) {
        Set<String> there = windows.get(window);
        return Tokens.of(sentence).stream()
                .filter(word -> !there.contains(word))
                .noneMatch(word -> Opposites.of(word).stream().anyMatch(there::contains));
    }

    private double order(String claim) {
        List<String> tokens = Tokens.of(claim);
        int pairs = Math.max(0, tokens.size() - 1);
        long near = IntStream.range(0, pairs)
                .filter(i -> neighbours.contains(tokens.get(i) + " " + tokens.get(i + 1)))
                .count();
        return pairs == 0 ? Words.share(Set.copyOf(tokens), words) : near / (double) pairs;
    }

    private double names(String claim) {
        List<String> named = Tokens.names(claim);
        return named.isEmpty() ? 1 : named.stream().filter(words::contains).count() / (double) named.size();
    }

    private int closest(String sentence) {
        Set<String> said = content(sentence);
        int best = -1;
        double most = -1;
        for (int i = 0; i < windows.size(); i++) {
            double share = Words.share(said, windows.get(i));
            if (share > most) {
                most = share;
                best = i;
            }
        }
        return best;
    }

    private static Set<String> content(String said) {
        Set<String> content = new HashSet<>(Tokens.of(said));
        content.removeIf(token ->
                token.length() < 3 && token.codePoints().allMatch(letter -> letter < 0x80 && !Character.isDigit(letter))
                        || Words.common(token));
        return content;
    }

    /** By sentences, and by lines where a text is written in lines. */
    private static List<String> sentences(String text) {
        return text.lines()
                .flatMap(line -> Sentences.of(Fold.verbatim(line)).stream())
                .toList();
    }

    @Override
    public String toString() {
        return "support by " + text.length() + " characters";
    }
}
