package sekisho.inference.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.MMapDirectory;
import sekisho.inference.ScriptedModels;
import sekisho.inference.concept.LiveGlossary;

/** A folder on a disk that can be filled: from then on not a byte more is written. */
public final class FullDisk extends FilterDirectory {

    private volatile boolean full;

    public FullDisk(Path folder) throws IOException {
        super(new MMapDirectory(folder));
    }

    /** The knowledge in this folder. */
    public LuceneKnowledge knowledge() throws IOException {
        return new LuceneKnowledge(this, new LiveGlossary(List.of(), new LuceneWords()), new ScriptedModels());
    }

    public void full(boolean now) {
        full = now;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        return limited(name, super.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        return limited(prefix, super.createTempOutput(prefix, suffix, context));
    }

    private IndexOutput limited(String name, IndexOutput output) {
        return new FilterIndexOutput(name, output.getName(), output) {
            @Override
            public void writeByte(byte b) throws IOException {
                look();
                super.writeByte(b);
            }

            @Override
            public void writeBytes(byte[] b, int offset, int length) throws IOException {
                look();
                super.writeBytes(b, offset, length);
            }

            private void look() throws IOException {
                if (full) {
                    throw new IOException("No space left on device");
                }
            }
        };
    }
}
