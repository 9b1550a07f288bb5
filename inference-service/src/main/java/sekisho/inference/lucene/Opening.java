package sekisho.inference.lucene;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.jboss.logging.Logger;

/**
 * Opens the index in a folder. It is a copy of what was told, so one of another layout, another Lucene or broken files is
 * thrown away and built again from the topics.
 */
final class Opening {

    private static final Logger LOG = Logger.getLogger(Opening.class);

    private Opening() {}

    /**
     * @param layout what an index must have been written as, under this key of its last commit, to be kept
     * @throws IOException if the folder itself cannot be read or written: an outage
     */
    static IndexWriter writer(Directory directory, IndexWriterConfig config, String key, String layout)
            throws IOException {
        boolean keep = false;
        try {
            keep = DirectoryReader.indexExists(directory) && isOf(directory, key, layout);
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | NoSuchFileException
                | EOFException
                // A codec that this Lucene does not know.
                | IllegalArgumentException broken) {
            LOG.warnf(
                    "the index cannot be read (%s) and is built again",
                    broken.getClass().getName());
            clear(directory);
        }
        return new IndexWriter(
                directory,
                config.setOpenMode(keep ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE));
    }

    private static boolean isOf(Directory directory, String key, String layout) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return layout.equals(reader.getIndexCommit().getUserData().get(key));
        }
    }

    private static void clear(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
    }
}
