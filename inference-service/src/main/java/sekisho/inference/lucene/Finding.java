package sekisho.inference.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Specialty;
import sekisho.inference.concept.Glossary;
import sekisho.inference.lucene.Asked.Ranker;
import sekisho.inference.meaning.QuestionMeanings;
import sekisho.inference.model.RankingPolicy;

/**
 * The candidates of one question from every ground it is searched on, in one order. Scores are relative to the best of their
 * own ground, so languages with other statistics stand side by side.
 */
final class Finding {

    /** The best of every jurisdiction asked for stands among so many, where it has anything to say. */
    static final int FAIR_AMONG = 10;

    /** What the group's own rules lose where they are there in another language only, and nobody asked for that one. */
    private static final double UNASKED_LOSS = 0.1;

    /** What law of a language nobody asked for loses, at most, for speaking less of the question's matter than another. */
    private static final double OFF_MATTER_LOSS = 1;

    /** What law in another language loses where its jurisdiction holds law in the question's; see RETRIEVAL.md. */
    private static final double ABROAD_LOSS = 0.1;

    /** What law of a field loses where the gateway guessed that the question is of another. */
    private static final double OTHER_FIELD_LOSS = 0.02;

    private final List<Placed> placed;
    private final Map<String, Set<String>> tops;
    private final boolean otherLanguage;

    private final Map<String, Double> terms;

    private Finding(
            List<Placed> placed, Map<String, Set<String>> tops, boolean otherLanguage, Map<String, Double> terms) {
        this.placed = placed;
        this.tops = tops;
        this.otherLanguage = otherLanguage;
        this.terms = terms;
    }

    /** A candidate with its score among those of all grounds, and the most a body could score on its own. */
    record Placed(Pool.Weighed weighed, double score, double bound) {
        String jurisdiction() {
            return weighed.entry().jurisdiction();
        }
    }

    private record Ranked(Admission.Ground ground, Pool pool, double bound) {}

    static Finding of(
            IndexSearcher searcher, Inquiry inquiry, RankingPolicy policy, Glossary glossary, QuestionMeanings meanings)
            throws IOException {
        List<Ranked> searched = new ArrayList<>();
        Lookups lookups = new Lookups(searcher);
        Map<String, Double> terms = Map.of();
        Admission admission = Admission.of(searcher, inquiry);
        for (Admission.Ground ground : admission.grounds()) {
            Asked asked = Asked.of(inquiry, ground.language(), glossary);
            Pool pool = Pool.of(lookups, asked, ground, Sense.of(meanings, inquiry, ground));
            searched.add(new Ranked(ground, pool, asked.bodyBound(lookups)));
            terms = asked.termRarity(lookups);
        }
        double spoken = searched.stream()
                .mapToDouble(ranked -> ranked.pool().top(Ranker.CONCEPTS))
                .max()
                .orElse(0);
        List<Placed> placed = new ArrayList<>();
        Map<String, Set<String>> tops = new HashMap<>();
        double homeTop = 0;
        // The question's own language comes first; what is found in another one never stands above its best.
        for (Ranked ranked : searched) {
            boolean home = searched.size() == 1 || ranked.ground().language() == inquiry.language();
            double loss = home ? 0 : loss(ranked, inquiry, spoken);
            List<Pool.Weighed> best = ranked.pool().rankedBy(policy, inquiry.language());
            double top = best.isEmpty() ? 0 : best.getFirst().score();
            homeTop = home ? top : homeTop;
            double above = homeTop > 0 ? Math.max(0, top - homeTop) : 0;
            double behind = home ? 0 : ABROAD_LOSS + above + offMatter(ranked, spoken);
            for (Pool.Weighed weighed : best) {
                double lost = admission.holdsAtHome(weighed.entry().jurisdiction()) ? Math.max(behind, loss) : loss;
                double score = weighed.score() - lost - ofOtherField(weighed, inquiry);
                placed.add(new Placed(weighed, score, ranked.bound()));
            }
            ranked.pool()
                    .tops()
                    .forEach((ranker, ids) ->
                            tops.computeIfAbsent(ranker, _ -> new HashSet<>()).addAll(ids));
        }
        placed.sort(Comparator.comparingDouble(Placed::score)
                .reversed()
                .thenComparing(it -> it.weighed().id()));
        return new Finding(fair(placed, Set.copyOf(inquiry.jurisdictions())), tops, admission.otherLanguage(), terms);
    }

    private static double loss(Ranked ranked, Inquiry inquiry, double spoken) {
        if (!inquiry.jurisdictions().isEmpty()) {
            boolean unasked =
                    ranked.ground().asked().isEmpty() && ranked.ground().language() != inquiry.language();
            return unasked ? UNASKED_LOSS : 0;
        }
        return offMatter(ranked, spoken);
    }

    /** Concepts are counted alike in every language: the less is spoken of the question's, the more is lost. */
    private static double offMatter(Ranked ranked, double spoken) {
        return spoken > 0 ? OFF_MATTER_LOSS * (1 - ranked.pool().top(Ranker.CONCEPTS) / spoken) : 0;
    }

    /** A guess of the field prefers and never shuts out; what is of no field is as good as the right one. */
    private static double ofOtherField(Pool.Weighed weighed, Inquiry inquiry) {
        Specialty field = weighed.entry().specialty();
        boolean other = field != Specialty.GENERAL && field != inquiry.specialty();
        return other && inquiry.specialty() != Specialty.GENERAL ? OTHER_FIELD_LOSS : 0;
    }

    /** Lifts the best of a jurisdiction that stands further down to the last places of the first. */
    private static List<Placed> fair(List<Placed> placed, Set<String> asked) {
        if (asked.size() < 2 || placed.size() <= FAIR_AMONG) {
            return placed;
        }
        Set<String> there = new HashSet<>();
        placed.subList(0, FAIR_AMONG).forEach(it -> there.add(it.jurisdiction()));
        List<Placed> lifted = new ArrayList<>();
        List<Placed> rest = new ArrayList<>();
        for (Placed it : placed) {
            boolean lifts = rest.size() >= FAIR_AMONG - asked.size()
                    && asked.contains(it.jurisdiction())
                    && !there.contains(it.jurisdiction());
            if (lifts) {
                there.add(it.jurisdiction());
                lifted.add(it);
            } else {
                rest.add(it);
            }
        }
        rest.addAll(Math.max(0, FAIR_AMONG - lifted.size()), lifted);
        return rest;
    }

    /** All candidates, best first. */
    List<Placed> placed() {
        return placed;
    }

    boolean isEmpty() {
        return placed.isEmpty();
    }

    /** See {@link Admission#otherLanguage}. */
    boolean otherLanguage() {
        return otherLanguage;
    }

    /** The terms of the question with their rarity; empty where nothing was searched. */
    Map<String, Double> terms() {
        return terms;
    }

    /** Per independent ranker the versioned ids it puts on top of a ground. */
    Map<String, Set<String>> tops() {
        return tops;
    }
}
