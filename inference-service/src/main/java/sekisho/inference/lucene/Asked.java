package sekisho.inference.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Language;
import sekisho.inference.concept.Glossary;
import sekisho.inference.knowledge.Instruments;
import sekisho.inference.knowledge.Locators;

/**
 * A question as the index understands it.
 *
 * @param rankers what each ranker looks for
 * @param language the language it is asked in
 * @param searched the language of the law that is searched
 * @param content the content terms of the question, in its own language
 * @param terms the same with every number tied to its neighbours
 * @param mentions the places it names
 * @param folded its text as names of instruments are looked up in
 */
record Asked(
        Map<Ranker, List<Weighing>> rankers,
        Language language,
        Language searched,
        Set<String> content,
        Set<String> terms,
        List<Locators.Mention> mentions,
        String folded) {

    /** The independent rankers of the reference. */
    enum Ranker {
        BODY,
        PAIRS,
        HEADING,
        CONCEPTS
    }

    /** Of a concept ranker that counts up to 6 per term; in the question's own language its words say most already. */
    static final float CONCEPTS_SHARE = 0;

    static final float CONCEPTS_SHARE_ABROAD = 1;

    /**
     * Pairs help short questions and mislead long ones, where there are too many of them. Chosen on half of the questions of
     * the cross-language set and of the GDPR.
     */
    static final float PAIRS_SHARE_ABROAD = 0.24f;

    /** Names of one concept tried in the language searched. */
    private static final int NAMES_TRIED = 3;

    /** A question with fewer content terms leans on the one before it. */
    private static final int STANDS_ALONE_TERMS = 4;

    /** Brings a named place into the pool whatever its words are. */
    private static final float PLACE_BOOST = 20;

    /** More than the place and every place above it in another law. */
    private static final float NAMED_LAW_BOOST = 10 * PLACE_BOOST;

    static Asked of(Inquiry inquiry, Language searched, Glossary glossary) {
        String text = searched(inquiry);
        boolean abroad = searched != inquiry.language();
        String translated = abroad ? glossary.inWordsOf(searched, inquiry.language(), text, NAMES_TRIED) : "";
        Map<Ranker, List<Weighing>> rankers = new LinkedHashMap<>();
        for (Ranker ranker : Ranker.values()) {
            rankers.put(
                    ranker,
                    List.of(
                            switch (ranker) {
                                case BODY, PAIRS, HEADING ->
                                    abroad ? abroad(ranker, searched, translated) : weighing(ranker, searched, text);
                                case CONCEPTS ->
                                    new Weighing(
                                            Fields.CONCEPTS,
                                            abroad ? CONCEPTS_SHARE_ABROAD : CONCEPTS_SHARE,
                                            glossary.asked(inquiry.language(), text, abroad));
                            }));
        }
        return new Asked(
                rankers,
                inquiry.language(),
                searched,
                new LinkedHashSet<>(Reading.contentTokens(inquiry.language(), text)),
                LuceneLexicon.couplesOfNumbers(Reading.contentTokens(inquiry.language(), text)),
                Locators.mentionsIn(text),
                Instruments.fold(text));
    }

    /** A question too short to stand alone is searched together with the one before it in its conversation. */
    static String searched(Inquiry inquiry) {
        boolean leans = !inquiry.context().isEmpty()
                && Reading.contentTokens(inquiry.language(), inquiry.text()).size() < STANDS_ALONE_TERMS;
        return leans ? inquiry.context().getLast().question() + " \n " + inquiry.text() : inquiry.text();
    }

    private static Weighing weighing(Ranker ranker, Language language, String text) {
        Shares shares = Shares.of(language);
        return switch (ranker) {
            case BODY -> new Weighing(Fields.body(language), 1, Reading.sought(language, text));
            case PAIRS ->
                new Weighing(Fields.pairs(language), shares.pairs(), Reading.count(Reading.pairs(language), text));
            case HEADING, CONCEPTS ->
                new Weighing(Fields.heading(language), shares.heading(), Reading.sought(language, text));
        };
    }

    /** What the question speaks of, in the words of the language searched. */
    private static Weighing abroad(Ranker ranker, Language searched, String translated) {
        Weighing home = weighing(ranker, searched, translated);
        return new Weighing(home.field(), ranker == Ranker.PAIRS ? PAIRS_SHARE_ABROAD : home.weight(), home.counts());
    }

    /** True if there is nothing to look for: no term and no place. */
    boolean isSilent() {
        return mentions.isEmpty()
                && rankers.values().stream()
                        .flatMap(List::stream)
                        .allMatch(it -> it.counts().isEmpty());
    }

    List<Weighing> weighings(Ranker ranker) {
        return rankers.get(ranker);
    }

    /** A ranker's share in the reference. */
    float weight(Ranker ranker) {
        return rankers.get(ranker).getFirst().weight();
    }

    boolean abroad() {
        return searched != language;
    }

    /** Where the terms of {@link #contentRarity} are looked up in. */
    String contentField() {
        return abroad() ? Fields.CONCEPTS : Fields.body(searched);
    }

    /**
     * Everything that may belong to the pool, best first. All words stand beside each other and beside the filter: so Lucene
     * leaves out blocks of documents that cannot be among the best.
     */
    Query poolQuery(Query filter, Lookups lookups) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
        for (List<Weighing> weighings : rankers.values()) {
            for (Weighing weighing : weighings) {
                if (weighing.weight() > 0) {
                    weighing.addTo(any, lookups);
                }
            }
        }
        for (Locators.Mention mention : mentions) {
            any.add(exactly(Fields.PLACE, mention.path()), Occur.SHOULD);
            for (String above : Locators.withAncestors(mention.path())) {
                any.add(exactly(Fields.PATH, above), Occur.SHOULD);
            }
            any.add(inNamedLaw(mention), Occur.SHOULD);
        }
        return any.add(filter, Occur.FILTER).build();
    }

    /** Many laws have an article 1: the one of the law named beside it comes before all others. */
    private static Query inNamedLaw(Locators.Mention mention) {
        BooleanQuery.Builder law = new BooleanQuery.Builder();
        law.add(
                new TermInSetQuery(
                        Fields.NAME,
                        Instruments.maybeBeside(mention).stream()
                                .map(BytesRef::new)
                                .toList()),
                Occur.SHOULD);
        for (String shortened : Instruments.maybeShortened(mention)) {
            law.add(new WildcardQuery(new Term(Fields.NAME, shortened)), Occur.SHOULD);
        }
        BooleanQuery.Builder place = new BooleanQuery.Builder();
        place.add(new TermQuery(new Term(Fields.PLACE, mention.path())), Occur.SHOULD);
        Locators.withAncestors(mention.path())
                .forEach(above -> place.add(new TermQuery(new Term(Fields.PATH, above)), Occur.SHOULD));
        Query both = new BooleanQuery.Builder()
                .add(law.build(), Occur.FILTER)
                .add(place.build(), Occur.FILTER)
                .build();
        return new BoostQuery(new ConstantScoreQuery(both), NAMED_LAW_BOOST);
    }

    private static Query exactly(String field, String value) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, value))), PLACE_BOOST);
    }

    /**
     * The content terms with their rarity in bodies or headings, whichever is less; in law of another language, what the
     * question speaks of instead of its words.
     */
    Map<String, Double> contentRarity(Lookups lookups) throws IOException {
        if (!abroad()) {
            return rarity(content, lookups);
        }
        Weighing concepts = rankers.get(Ranker.CONCEPTS).getFirst();
        Map<String, Double> rarity = concepts.rarity(lookups);
        rarity.keySet().removeIf(term -> !Glossary.telling(term));
        return rarity;
    }

    /** The same for {@link #terms}; a number tied to its neighbours is as rare as can be. */
    Map<String, Double> termRarity(Lookups lookups) throws IOException {
        return rarity(terms, lookups);
    }

    private Map<String, Double> rarity(Set<String> some, Lookups lookups) throws IOException {
        Map<String, Integer> once = new LinkedHashMap<>();
        some.forEach(term -> once.put(term, 1));
        Map<String, Double> rarity = new Weighing(Fields.body(language), 1, once).rarity(lookups);
        new Weighing(Fields.heading(language), 1, once)
                .rarity(lookups)
                .forEach((term, inHeadings) -> rarity.merge(term, inHeadings, Math::min));
        return rarity;
    }

    /** The least upper bound of what the body can score for this question. */
    double bodyBound(Lookups lookups) throws IOException {
        double bound = 0;
        for (Weighing weighing : rankers.get(Ranker.BODY)) {
            bound = Math.max(bound, weighing.bound(lookups));
        }
        return bound;
    }
}
