package sekisho.inference.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import sekisho.contracts.ConceptPublished;
import sekisho.contracts.Passage;
import sekisho.contracts.wire.FactCodec;
import sekisho.inference.concept.Glossary;
import sekisho.inference.concept.LiveGlossary;
import sekisho.inference.knowledge.Knowledge;
import sekisho.inference.meaning.EmbeddingModels;
import sekisho.inference.meaning.Meaning;

/**
 * The index itself: takes passages in, keeps the consumed positions beside them, and shows what it holds near real time.
 * Writers take turns; any number of readers.
 *
 * <p>A passage and what it means come on two topics in any order. Whichever comes second finds the first, in what searches
 * see or in what was written since, so that a passage carries its vector as soon as both are here. The folder is the
 * whole state: passages, meanings, and how far both topics were read, in one commit.
 */
public final class LuceneKnowledge implements Knowledge {

    /** How text is read and stored; an index of another layout is thrown away and built again from the topic. */
    private static final String LAYOUT = "hybrid-1/8";

    private static final String ORIGIN_KEY = "origin";
    private static final String POSITION_PREFIX = "position.";

    private final Storage storage;
    private final LiveGlossary glossary;
    private final EmbeddingModels models;
    private final Recent recent = new Recent();
    private final Writers writers = new Writers();
    private volatile String origin;

    LuceneKnowledge(Directory directory, LiveGlossary glossary, EmbeddingModels models) throws IOException {
        this.glossary = glossary;
        this.models = models;
        storage = new Storage(directory, LAYOUT);
        origin = storage.committed().get(ORIGIN_KEY);
    }

    /** Opens or creates the index in a folder of its own, for words alone. */
    public static LuceneKnowledge in(Path folder) {
        return in(folder, new LiveGlossary(List.of(), new LuceneWords()), EmbeddingModels.NONE);
    }

    /**
     * Opens or creates the index in a folder of its own.
     *
     * @param glossary reads passages into concepts
     * @param models whose meanings are held
     */
    public static LuceneKnowledge in(Path folder, LiveGlossary glossary, EmbeddingModels models) {
        try {
            return new LuceneKnowledge(new MMapDirectory(folder), glossary, models);
        } catch (IOException broken) {
            throw new UncheckedIOException("the index in its folder cannot be opened", broken);
        }
    }

    @Override
    public synchronized void take(Collection<Passage> passages) {
        read(searcher -> {
            writers.each(passages, passage -> {
                Optional<String> model = models.nameFor(passage.language());
                write(passage, model.isPresent() ? meaning(searcher, model.get(), passage.digest()) : null);
            });
            return passages.size();
        });
    }

    @Override
    public synchronized void learn(Collection<Meaning> meanings) {
        read(searcher -> {
            for (Meaning meaning : meanings) {
                if (meaning(searcher, meaning.model(), meaning.digest()) == null) {
                    storage.writer().updateDocument(Meanings.identity(meaning.key()), Meanings.document(meaning));
                    recent.wrote(meaning);
                }
                for (Passage passage : unmeant(searcher, meaning)) {
                    write(passage, meaning);
                }
            }
            return meanings.size();
        });
    }

    @Override
    public synchronized boolean knows(String model, String digest) {
        return read(searcher -> meaning(searcher, model, digest) != null);
    }

    @Override
    public void hear(Collection<ConceptPublished> concepts) {
        concepts.forEach(glossary::take);
    }

    @Override
    public int reread(int most) {
        glossary.renew();
        return rereadWith(glossary.current().version(), most);
    }

    /** In one turn of the writers, so that no older words replace newer ones. */
    private synchronized int rereadWith(String version, int most) {
        refresh();
        List<Passage> stale = read(searcher -> readOtherwise(searcher, version, most));
        if (!stale.isEmpty()) {
            take(stale);
        }
        return stale.size();
    }

    private static List<Passage> readOtherwise(IndexSearcher searcher, String version, int most) throws IOException {
        Query otherwise = new BooleanQuery.Builder()
                .add(new FieldExistsQuery(Fields.IDENTITY), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.GLOSSARY, version)), Occur.MUST_NOT)
                .build();
        StoredFields stored = searcher.storedFields();
        List<Passage> found = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(otherwise, most).scoreDocs) {
            found.add(passage(stored, hit.doc));
        }
        return found;
    }

    private void write(Passage passage, Meaning meaning) throws IOException {
        Document document = Fields.of(passage, glossary.current());
        Meanings.mark(document, passage);
        if (meaning != null) {
            Meanings.add(document, meaning);
        }
        storage.writer().updateDocument(new Term(Fields.VERSIONED, passage.versionedId()), document);
        recent.wrote(passage, meaning != null);
    }

    private Meaning meaning(IndexSearcher searcher, String model, String digest) throws IOException {
        Meaning fresh = recent.meaning(Meaning.key(model, digest));
        return fresh != null ? fresh : Meanings.find(searcher, model, digest).orElse(null);
    }

    /** The passages that say this text and do not carry its meaning yet, each as it was written last. */
    private List<Passage> unmeant(IndexSearcher searcher, Meaning meaning) throws IOException {
        List<Passage> found = new ArrayList<>(recent.unmeant(meaning.digest()));
        StoredFields stored = searcher.storedFields();
        for (int doc : Meanings.without(searcher, meaning.model(), meaning.digest())) {
            Passage passage = passage(stored, doc);
            if (!recent.holds(passage.versionedId())) {
                found.add(passage);
            }
        }
        found.removeIf(passage -> !models.nameFor(passage.language()).equals(Optional.of(meaning.model())));
        return found;
    }

    private static Passage passage(StoredFields stored, int doc) throws IOException {
        return FactCodec.decode(stored.document(doc).getBinaryValue(Fields.PASSAGE).bytes, Passage.class);
    }

    @Override
    public synchronized void refresh() {
        try {
            storage.refresh();
            recent.clear();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public boolean belongsTo(String asked) {
        return asked.equals(origin);
    }

    @Override
    public synchronized void beginAnew(String other) {
        try {
            storage.writer().deleteAll();
            origin = other;
            commit(Map.of());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        refresh();
    }

    @Override
    public void commit(Map<String, Long> positions) {
        Map<String, String> data = new HashMap<>();
        if (origin != null) {
            data.put(ORIGIN_KEY, origin);
        }
        positions.forEach((source, next) -> data.put(POSITION_PREFIX + source, Long.toString(next)));
        try {
            storage.commit(data);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public Map<String, Long> positions() {
        Map<String, Long> positions = new HashMap<>();
        storage.committed().forEach((key, value) -> {
            if (key.startsWith(POSITION_PREFIX)) {
                positions.put(key.substring(POSITION_PREFIX.length()), Long.valueOf(value));
            }
        });
        return positions;
    }

    @Override
    public boolean writable() {
        return storage.writable();
    }

    @Override
    public synchronized void reopen() {
        try {
            storage.reopen();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        recent.clear();
        origin = storage.committed().get(ORIGIN_KEY);
    }

    @Override
    public int size() {
        return read(searcher -> searcher.count(new FieldExistsQuery(Fields.IDENTITY)));
    }

    /** Number of passage versions visible to searches that carry what they mean. */
    public int meant() {
        return read(searcher -> searcher.count(new FieldExistsQuery(Meanings.MEANT_BY)));
    }

    /** What passages and questions are read into concepts with. */
    Glossary glossary() {
        return glossary.current();
    }

    /** Runs a search against one consistent state of the index. */
    <T> T read(Storage.Search<T> search) {
        try {
            return storage.read(search);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        writers.close();
        storage.close();
    }
}
