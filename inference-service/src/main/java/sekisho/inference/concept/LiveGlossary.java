package sekisho.inference.concept;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sekisho.contracts.ConceptPublished;
import sekisho.contracts.Language;

/**
 * The glossary in use: the one the house brings along, and what librarians have published since. Told concepts become part
 * of it only with {@link #renew}, so that a vocabulary of thousands is put together once.
 */
public final class LiveGlossary {

    private final List<Concept> brought;
    private final Words words;
    private final Map<String, Concept> told = new LinkedHashMap<>();
    private boolean stale;
    private volatile Glossary current;

    /** @param brought the concepts the house brings along */
    public LiveGlossary(Collection<Concept> brought, Words words) {
        this.brought = List.copyOf(brought);
        this.words = words;
        this.current = Glossary.of(brought, words);
    }

    /** What texts are read with now. */
    public Glossary current() {
        return current;
    }

    /** Takes a published concept in, or out if it has no names any more. In use after {@link #renew}. */
    public synchronized void take(ConceptPublished fact) {
        Map<Language, List<String>> labels = fact.labels().entrySet().stream()
                .filter(names -> Language.of(names.getKey()).isPresent())
                .collect(Collectors.toMap(names -> Language.of(names.getKey()).orElseThrow(), Map.Entry::getValue));
        Concept concept = new Concept(fact.key(), Concept.Kind.CONCEPT, labels);
        Concept before = labels.isEmpty() ? told.remove(fact.key()) : told.put(fact.key(), concept);
        stale |= labels.isEmpty() ? before != null : !concept.equals(before);
    }

    /** Puts what was taken in to use. Returns true if that changed anything. */
    public synchronized boolean renew() {
        if (!stale) {
            return false;
        }
        stale = false;
        List<Concept> all = new ArrayList<>(brought);
        all.addAll(told.values());
        current = Glossary.of(all, words);
        return true;
    }
}
