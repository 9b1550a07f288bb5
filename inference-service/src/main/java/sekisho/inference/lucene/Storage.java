package sekisho.inference.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.jboss.logging.Logger;

/**
 * The index in its folder: one writer, any number of searches, each in one consistent state.
 *
 * <p>A writer that fails in the middle of writing (a full disk) is closed for good by Lucene; searches go on in the state
 * they have. {@link #reopen} puts a new writer in its place, at the last commit.
 */
final class Storage implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Storage.class);

    private static final String LAYOUT_KEY = "layout";
    private static final double BUFFER_MIB = 48;

    /** Clauses of one search: every ranker's terms and every place named, with room to spare. More would be refused. */
    private static final int CLAUSES_MAX = 4_096;

    static {
        IndexSearcher.setMaxClauseCount(CLAUSES_MAX);
    }

    private final Directory directory;
    private final String layout;
    private final QueryCache sets = Admitted.memory();
    private volatile Opened opened;

    private record Opened(IndexWriter writer, SearcherManager searchers) {}

    /** @param layout how text is read and stored; an index of another one is thrown away */
    Storage(Directory directory, String layout) throws IOException {
        this.directory = directory;
        this.layout = layout;
        opened = open();
    }

    private Opened open() throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(Fields.analyzer())
                .setSimilarity(Shares.similarity())
                .setRAMBufferSizeMB(BUFFER_MIB);
        IndexWriter writer = Opening.writer(directory, config, LAYOUT_KEY, layout);
        try {
            return new Opened(writer, new SearcherManager(writer, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
                    IndexSearcher searcher = new IndexSearcher(reader);
                    searcher.setQueryCache(sets);
                    searcher.setQueryCachingPolicy(Admitted.policy());
                    searcher.setSimilarity(Shares.similarity());
                    return searcher;
                }
            }));
        } catch (IOException broken) {
            writer.rollback();
            throw broken;
        }
    }

    IndexWriter writer() {
        return opened.writer();
    }

    /** False once the writer has failed. */
    boolean writable() {
        return opened.writer().isOpen() && opened.writer().getTragicException() == null;
    }

    /** Throws where the folder still cannot be written; then everything stays as it is. */
    void reopen() throws IOException {
        Opened before = opened;
        // Lets go of the lock on the folder, if the failure has not done so.
        before.writer().rollback();
        opened = open();
        before.searchers().close();
        LOG.warn("the index was opened again at its last commit");
    }

    /** Something read from one state of the index. */
    @FunctionalInterface
    interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    <T> T read(Search<T> search) throws IOException {
        SearcherManager searchers = opened.searchers();
        IndexSearcher searcher;
        try {
            searcher = searchers.acquire();
        } catch (AlreadyClosedException replaced) {
            if (opened.searchers() == searchers) {
                throw replaced;
            }
            return read(search);
        }
        try {
            return search.in(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    void refresh() throws IOException {
        opened.searchers().maybeRefreshBlocking();
    }

    /** Makes what was written durable, together with this. */
    void commit(Map<String, String> data) throws IOException {
        Map<String, String> all = new HashMap<>(data);
        all.put(LAYOUT_KEY, layout);
        IndexWriter writer = opened.writer();
        writer.setLiveCommitData(all.entrySet());
        writer.commit();
    }

    /** What was given to the last commit. */
    Map<String, String> committed() {
        Map<String, String> told = new HashMap<>();
        Iterable<Map.Entry<String, String>> data = opened.writer().getLiveCommitData();
        if (data != null) {
            data.forEach(entry -> told.put(entry.getKey(), entry.getValue()));
        }
        return told;
    }

    /** What was not committed is lost. */
    @Override
    public void close() {
        try {
            opened.searchers().close();
            opened.writer().rollback();
            directory.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
