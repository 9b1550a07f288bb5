package sekisho.inference.lucene;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Jurisdictions;
import sekisho.contracts.Language;

/**
 * Which passages may answer, decided before ranking.
 *
 * @param filter the passages in force in the admitted jurisdictions and in {@code languages}
 * @param inForce the part of the filter that looks at validity alone
 * @param languages the languages searched
 * @param otherLanguage true if the question's own language is not among them for want of law in it
 */
record Admission(Query filter, Query inForce, List<Language> languages, boolean otherLanguage) {

    static Admission of(IndexSearcher searcher, Inquiry inquiry) throws IOException {
        Query own = language(inquiry.language());
        boolean held = inquiry.jurisdictions().isEmpty()
                ? holds(searcher, own)
                : holds(searcher, both(own, jurisdictions(Set.copyOf(inquiry.jurisdictions()))));
        BooleanQuery.Builder filter = new BooleanQuery.Builder();
        Query inForce = inForce(inquiry);
        filter.add(inForce, Occur.FILTER);
        if (!inquiry.jurisdictions().isEmpty()) {
            Set<String> admitted = new HashSet<>(inquiry.jurisdictions());
            admitted.add(Jurisdictions.GROUP);
            filter.add(jurisdictions(admitted), Occur.FILTER);
        }
        if (held) {
            filter.add(own, Occur.FILTER);
        }
        return new Admission(
                filter.build(), inForce, held ? List.of(inquiry.language()) : List.of(Language.values()), !held);
    }

    /** Passages whose interval contains the as-of day. */
    private static Query inForce(Inquiry inquiry) {
        long day = inquiry.asOf().toEpochDay();
        return both(
                LongField.newRangeQuery(Fields.FROM, Long.MIN_VALUE, day),
                LongField.newRangeQuery(Fields.TO, day, Long.MAX_VALUE));
    }

    private static Query language(Language language) {
        return new TermQuery(new Term(Fields.LANGUAGE, language.code()));
    }

    private static Query jurisdictions(Set<String> codes) {
        return new TermInSetQuery(
                Fields.JURISDICTION, codes.stream().map(BytesRef::new).toList());
    }

    private static Query both(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.FILTER)
                .build();
    }

    private static boolean holds(IndexSearcher searcher, Query query) throws IOException {
        return searcher.search(query, 1).scoreDocs.length > 0;
    }
}
