package sekisho.inference.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
import sekisho.contracts.Specialty;

/**
 * Which passages may answer, decided before ranking: law in force on the day asked for, of the jurisdictions asked for, in
 * whatever language it is written. A jurisdiction that holds law in the question's language is searched in the others as
 * well, because one passage translated says nothing of the rest; what is found there stands behind. Where no
 * jurisdiction is asked for, all of them together are treated as one. A wish for a field of law counts as the jurisdiction
 * does; law of no field is always admitted.
 *
 * @param grounds what is searched, the question's own language first; empty if nothing is in force
 * @param otherLanguage true if a jurisdiction is searched in another language for want of law in the question's
 * @param atHome the jurisdictions that hold law in the question's language; where none is asked for, a set with "" in it
 *     if anything is held in it
 */
record Admission(List<Ground> grounds, boolean otherLanguage, Set<String> atHome) {

    /** Stands for all jurisdictions together. */
    static final String ANY = "";

    /**
     * What is searched in one language.
     *
     * @param filters passages in force in that language, one filter per jurisdiction asked for, together with the group's
     *     own rules where it is the only one
     * @param inForce the part of the filters that looks at validity alone
     * @param asked the jurisdictions asked for that are among them; empty if only the group's own rules are
     */
    record Ground(Language language, List<Query> filters, Query inForce, Set<String> asked) {}

    static Admission of(IndexSearcher searcher, Inquiry inquiry) throws IOException {
        Query inForce = inForce(inquiry);
        Query admitted = ofField(inquiry, inForce);
        Set<String> atHome = new TreeSet<>();
        boolean abroadAlone = false;
        Map<Language, Set<String>> held = new EnumMap<>(Language.class);
        if (inquiry.jurisdictions().isEmpty()) {
            for (Language language : languages(searcher, inquiry.language(), admitted)) {
                held.put(language, Set.of());
            }
            if (held.containsKey(inquiry.language())) {
                atHome.add(ANY);
            }
            abroadAlone = !held.isEmpty() && atHome.isEmpty();
        } else {
            Set<String> codes = new LinkedHashSet<>(inquiry.jurisdictions());
            codes.add(Jurisdictions.GROUP);
            for (String code : codes) {
                List<Language> languages = languages(searcher, inquiry.language(), both(admitted, in(Set.of(code))));
                languages.forEach(language ->
                        held.computeIfAbsent(language, _ -> new TreeSet<>()).add(code));
                if (languages.contains(inquiry.language())) {
                    atHome.add(code);
                }
                abroadAlone |= !languages.isEmpty() && !atHome.contains(code);
            }
        }
        Map<Language, Ground> grounds = new LinkedHashMap<>();
        for (Language language : ownFirst(inquiry.language())) {
            if (held.containsKey(language)) {
                grounds.put(language, ground(language, held.get(language), inquiry, admitted, inForce));
            }
        }
        return new Admission(List.copyOf(grounds.values()), abroadAlone, Set.copyOf(atHome));
    }

    /** True if a jurisdiction holds law in the question's language, so that its other law stands behind. */
    boolean holdsAtHome(String jurisdiction) {
        return atHome.contains(ANY) || atHome.contains(jurisdiction);
    }

    /** Every language something is there in, the question's first. */
    private static List<Language> languages(IndexSearcher searcher, Language own, Query where) throws IOException {
        List<Language> found = new ArrayList<>();
        for (Language language : ownFirst(own)) {
            if (holds(searcher, both(where, language(language)))) {
                found.add(language);
            }
        }
        return found;
    }

    private static List<Language> ownFirst(Language own) {
        Set<Language> languages = new LinkedHashSet<>(List.of(own));
        languages.addAll(List.of(Language.values()));
        return List.copyOf(languages);
    }

    private static Ground ground(Language language, Set<String> codes, Inquiry inquiry, Query admitted, Query inForce) {
        Query spoken = both(admitted, language(language));
        Set<String> asked = new TreeSet<>(codes);
        asked.retainAll(inquiry.jurisdictions());
        List<Query> filters = new ArrayList<>();
        if (codes.isEmpty()) {
            filters.add(spoken);
        } else if (asked.size() <= 1) {
            filters.add(both(spoken, in(codes)));
        } else {
            codes.forEach(code -> filters.add(both(spoken, in(Set.of(code)))));
        }
        return new Ground(language, List.copyOf(filters), inForce, asked);
    }

    /** Passages whose interval contains the as-of day. */
    private static Query inForce(Inquiry inquiry) {
        long day = inquiry.asOf().toEpochDay();
        return both(
                LongField.newRangeQuery(Fields.FROM, Long.MIN_VALUE, day),
                LongField.newRangeQuery(Fields.TO, day, Long.MAX_VALUE));
    }

    /** Of those, passages of the field of law the asker wished for, and what is of no field. */
    private static Query ofField(Inquiry inquiry, Query inForce) {
        Set<BytesRef> admitted = Arrays.stream(Specialty.values())
                .filter(inquiry::admits)
                .map(field -> new BytesRef(field.name()))
                .collect(Collectors.toSet());
        return admitted.size() == Specialty.values().length
                ? inForce
                : both(inForce, new TermInSetQuery(Fields.SPECIALTY, admitted));
    }

    private static Query language(Language language) {
        return new TermQuery(new Term(Fields.LANGUAGE, language.code()));
    }

    private static Query in(Set<String> codes) {
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
        return Admitted.any(searcher, query);
    }
}
