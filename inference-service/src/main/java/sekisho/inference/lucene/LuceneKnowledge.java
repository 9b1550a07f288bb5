package sekisho.inference.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import sekisho.contracts.Passage;
import sekisho.inference.concept.Glossary;
import sekisho.inference.concept.LiveGlossary;
import sekisho.inference.knowledge.Knowledge;

/**
 * The index itself: takes passages in, keeps the consumed positions beside them, and shows what it holds near real time.
 * One writer thread; any number of readers.
 */
public final class LuceneKnowledge implements Knowledge {

    /** BM25 term saturation and length normalisation, from a study on regulatory English; no better pair was seen. */
    static final float K1 = 0.8f;

    static final float B = 0.8f;

    /** How text is read and stored; an index of another layout is thrown away and built again from the topic. */
    private static final String LAYOUT = "lexical-1/2";

    private static final String LAYOUT_KEY = "layout";
    private static final String POSITION_PREFIX = "position.";
    private static final double BUFFER_MIB = 48;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final LiveGlossary glossary;

    private LuceneKnowledge(Directory directory, LiveGlossary glossary) throws IOException {
        this.directory = directory;
        this.glossary = glossary;
        writer = openWriter(directory);
        searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.setSimilarity(similarity());
                return searcher;
            }
        });
    }

    /** Opens or creates the index in a folder of its own. */
    public static LuceneKnowledge in(Path folder) {
        return in(folder, new LiveGlossary(List.of(), new LuceneWords()));
    }

    /** The same, reading passages into concepts with the glossary in use. */
    public static LuceneKnowledge in(Path folder, LiveGlossary glossary) {
        try {
            return new LuceneKnowledge(new MMapDirectory(folder), glossary);
        } catch (IOException broken) {
            throw new UncheckedIOException("the index in its folder cannot be opened", broken);
        }
    }

    @Override
    public void take(Collection<Passage> passages) {
        Glossary reading = glossary.current();
        try {
            for (Passage passage : passages) {
                writer.updateDocument(new Term(Fields.VERSIONED, passage.versionedId()), Fields.of(passage, reading));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void commit(Map<String, Long> positions) {
        Map<String, String> data = new HashMap<>();
        data.put(LAYOUT_KEY, LAYOUT);
        positions.forEach((source, next) -> data.put(POSITION_PREFIX + source, Long.toString(next)));
        try {
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public Map<String, Long> positions() {
        Map<String, Long> positions = new HashMap<>();
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(entry -> {
                if (entry.getKey().startsWith(POSITION_PREFIX)) {
                    positions.put(entry.getKey().substring(POSITION_PREFIX.length()), Long.valueOf(entry.getValue()));
                }
            });
        }
        return positions;
    }

    @Override
    public int size() {
        return read(searcher -> searcher.getIndexReader().numDocs());
    }

    /** What passages and questions are read into concepts with. */
    Glossary glossary() {
        return glossary.current();
    }

    /** Runs a search against one consistent state of the index. */
    <T> T read(Search<T> search) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Something read from one state of the index. */
    @FunctionalInterface
    interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.rollback();
            directory.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static IndexWriter openWriter(Directory directory) throws IOException {
        boolean keep = DirectoryReader.indexExists(directory) && sameLayout(directory);
        return new IndexWriter(
                directory,
                new IndexWriterConfig(Fields.analyzer())
                        .setSimilarity(similarity())
                        .setRAMBufferSizeMB(BUFFER_MIB)
                        .setOpenMode(keep ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE));
    }

    private static boolean sameLayout(Directory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return LAYOUT.equals(reader.getIndexCommit().getUserData().get(LAYOUT_KEY));
        }
    }

    static Similarity similarity() {
        return new BM25Similarity(K1, B);
    }
}
