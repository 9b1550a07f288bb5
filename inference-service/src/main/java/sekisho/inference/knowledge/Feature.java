package sekisho.inference.knowledge;

/**
 * Feature set {@code hybrid-1}: what the ranking policy sees of a candidate, in this order, each in 0..1. "Relative"
 * means divided by the best value in the candidate pool of the question.
 */
public enum Feature {
    /** The reference score itself: what ranks when nothing was learned. */
    REFERENCE,
    /** BM25 of the body's terms, relative. */
    BODY,
    /** BM25 of the body's adjacent term pairs, relative. */
    PAIRS,
    /** BM25 of heading, locator and instrument, relative. */
    HEADING,
    /** How well the provision is the one the question names: 1 place and instrument, 0.1 place only, 0 not at all. */
    LOCATOR,
    /** Share of the question's terms found in the body, weighted by rarity. */
    COVERAGE,
    /** Mean of 1/rank over the rankers of words and concepts (0 where a ranker has nothing to say). */
    RANK,
    /** Length of the body: ln(1 + characters) / ln(1 + 4,000), at most 1. */
    LENGTH,
    /** Cosine of the meanings of question and body, between the least and the most of the pool; 0 where one is not known. */
    DENSE,
    /** BM25 of the concepts both speak of, relative. */
    CONCEPTS,
    /** The reference of the best candidate beside it in its instrument, before places were looked at; 0 where none is. */
    NEIGHBOUR;

    /** Name and version of this set, as told with every draft. */
    public static final String SET = "hybrid-1";

    /** Number of features. */
    public static final int COUNT = values().length;
}
