package sekisho.verification.bench;

import java.util.Locale;

/** One way to spoil a correct answer. */
enum Operator {
    NUMBER,
    UNIT,
    DATE,
    ARTICLE_ID,
    NEGATION,
    MODALITY,
    PARTY,
    JURISDICTION,
    CITATION_SWAP,
    QUOTE_SPLICE;

    String told() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
