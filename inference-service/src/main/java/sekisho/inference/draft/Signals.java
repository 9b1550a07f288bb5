package sekisho.inference.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sekisho.contracts.Citation;
import sekisho.contracts.Draft;
import sekisho.contracts.Inquiry;
import sekisho.inference.knowledge.Feature;
import sekisho.inference.knowledge.Lexicon;
import sekisho.inference.knowledge.Retrieval;
import sekisho.inference.knowledge.Standing;

/**
 * The raw evidence behind a draft, each number in 0..1 and higher for better evidence. With {@code q} the question's
 * content terms, {@code w} their inverse document frequency, {@code r} the lexical relevance of a candidate:
 *
 * <ul>
 *   <li>{@code coverage} = Σ w of the terms in a cited passage, its title, or its instrument, best passage / Σ w of q
 *   <li>{@code margin} = 1 − r(best candidate not cited) / r(best cited), not below 0
 *   <li>{@code agreement} = rankers with a cited passage on top / rankers that have anything to say
 *   <li>{@code strength} = BM25 of the best cited body / its least upper bound for this question (every term saturated)
 *   <li>{@code focus} = Σ w of the terms in the quote of one claim, best claim / Σ w of q, where the kind of thing the
 *       question asks for (a time, an amount, a number) counts as a further term of half the weight of all others
 *   <li>{@code solitude} = 1 / (1 + Σ (s / s₁)⁸) over all other candidates, with s₁ the reference score of the provision
 *       cited first: 1 where nothing else is near, ½ beside one equal, ⅓ beside two. Unlike {@code margin}, what is cited
 *       further counts as a rival; the same text elsewhere does not, because it is one candidate
 * </ul>
 *
 * <p>Candidates in another language than what is cited are no rivals: scores are relative to the best of their language. A
 * draft that cites nothing has 0 everywhere.
 */
public final class Signals {

    public static final String COVERAGE = "coverage";
    public static final String MARGIN = "margin";
    public static final String AGREEMENT = "agreement";
    public static final String STRENGTH = "strength";
    public static final String FOCUS = "focus";
    public static final String SOLITUDE = "solitude";

    /** All of them; a confidence map lists those it was fitted on. */
    public static final List<String> NAMES = List.of(COVERAGE, MARGIN, AGREEMENT, STRENGTH, FOCUS, SOLITUDE);

    private static final double WANTED_WEIGHT = 0.5;

    /** A rival at nine tenths of the score counts for two fifths of one, at seven tenths for a twentieth. */
    private static final int NEARNESS = 8;

    private final Lexicon lexicon;

    public Signals(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The signals of a draft made from what was found. */
    public Map<String, Double> of(Inquiry inquiry, Retrieval.Ranked found, Draft draft) {
        return switch (draft) {
            case Draft.Answered answered -> of(inquiry, found, answered);
            case Draft.NothingFound _, Draft.Failed _ -> none();
        };
    }

    /** What is told where nothing was found at all. */
    public static Map<String, Double> none() {
        return NAMES.stream().collect(Collectors.toMap(name -> name, _ -> 0.0));
    }

    private Map<String, Double> of(Inquiry inquiry, Retrieval.Ranked found, Draft.Answered answered) {
        List<Citation> citations = answered.claims().stream()
                .flatMap(claim -> claim.citations().stream())
                .toList();
        Set<String> ids = citations.stream()
                .map(citation -> citation.passageId() + "@" + citation.version())
                .collect(Collectors.toSet());
        List<Standing> cited = found.standings().stream()
                .filter(standing -> ids.contains(identity(standing)))
                .toList();
        Map<String, Double> signals = new LinkedHashMap<>();
        signals.put(COVERAGE, coverage(inquiry, found, cited));
        signals.put(MARGIN, margin(found, cited));
        signals.put(AGREEMENT, agreement(found, ids));
        signals.put(
                STRENGTH, cited.stream().mapToDouble(Standing::strength).max().orElse(0));
        signals.put(FOCUS, focus(inquiry, found, citations));
        signals.put(SOLITUDE, citations.isEmpty() ? 0 : solitude(found, citations.getFirst()));
        return signals;
    }

    private double coverage(Inquiry inquiry, Retrieval.Ranked found, List<Standing> cited) {
        return cited.stream()
                .map(Standing::passage)
                .mapToDouble(passage -> share(
                        inquiry,
                        found,
                        String.join(
                                " \n ",
                                passage.text(),
                                passage.title() == null ? "" : passage.title(),
                                passage.instrument(),
                                passage.locator())))
                .max()
                .orElse(0);
    }

    private double focus(Inquiry inquiry, Retrieval.Ranked found, List<Citation> citations) {
        List<Wanted> kinds = Wanted.by(inquiry.language(), inquiry.text());
        return citations.stream()
                .mapToDouble(citation -> focus(inquiry, found, kinds, citation.quote()))
                .max()
                .orElse(0);
    }

    private double focus(Inquiry inquiry, Retrieval.Ranked found, List<Wanted> kinds, String quote) {
        double words = share(inquiry, found, quote);
        if (kinds.isEmpty()) {
            return words;
        }
        boolean given = kinds.stream().allMatch(kind -> kind.in(inquiry.language(), quote));
        return (words + (given ? WANTED_WEIGHT : 0)) / (1 + WANTED_WEIGHT);
    }

    private static double margin(Retrieval.Ranked found, List<Standing> cited) {
        double other = found.standings().stream()
                .filter(standing -> !cited.contains(standing) && comparable(standing, cited))
                .mapToDouble(Standing::relevance)
                .max()
                .orElse(0);
        double best = relevance(cited);
        return best > 0 ? Math.max(0, 1 - other / best) : 0;
    }

    /** Scores are relative to the best of their language: law in another one is no rival. */
    private static boolean comparable(Standing other, List<Standing> cited) {
        return cited.stream()
                .anyMatch(it -> it.passage().language() == other.passage().language());
    }

    private static double solitude(Retrieval.Ranked found, Citation first) {
        List<Standing> cited = found.standings().stream()
                .filter(it -> identity(it).equals(first.passageId() + "@" + first.version()))
                .toList();
        List<Standing> standings =
                found.standings().stream().filter(it -> comparable(it, cited)).toList();
        double top = cited.stream()
                .mapToDouble(it -> it.feature(Feature.REFERENCE))
                .max()
                .orElse(0);
        if (top <= 0) {
            return 0;
        }
        double all = standings.stream()
                .mapToDouble(it -> Math.pow(Math.clamp(it.feature(Feature.REFERENCE) / top, 0, 1), NEARNESS))
                .sum();
        return 1 / Math.max(1, all);
    }

    private static double agreement(Retrieval.Ranked found, Set<String> cited) {
        long agreeing = found.tops().values().stream()
                .filter(top -> top.stream().anyMatch(cited::contains))
                .count();
        return ratio(agreeing, found.tops().size());
    }

    private double share(Inquiry inquiry, Retrieval.Ranked found, String text) {
        Set<String> said = lexicon.said(inquiry.language(), text);
        double all = 0;
        double there = 0;
        for (Map.Entry<String, Double> term : found.terms().entrySet()) {
            all += term.getValue();
            there += Lexicon.found(term.getKey(), said) ? term.getValue() : 0;
        }
        return ratio(there, all);
    }

    private static double relevance(List<Standing> standings) {
        return standings.stream().mapToDouble(Standing::relevance).max().orElse(0);
    }

    private static double ratio(double part, double whole) {
        return whole > 0 ? Math.clamp(part / whole, 0, 1) : 0;
    }

    private static String identity(Standing standing) {
        return standing.passage().id() + "@" + standing.passage().version();
    }
}
