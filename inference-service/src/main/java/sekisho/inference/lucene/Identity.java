package sekisho.inference.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import sekisho.contracts.Passage;
import sekisho.contracts.Specialty;

/**
 * Who a document is, as far as ranking needs to know. It is kept in one value per document: a question reads it of
 * hundreds, and dictionaries of names would be unpacked for each.
 *
 * @param doc number in this state of the index
 * @param paths canonical paths of the locator
 * @param chars length of the text
 */
record Identity(
        int doc,
        String id,
        int version,
        String instrument,
        String jurisdiction,
        Specialty specialty,
        List<String> paths,
        long chars) {

    /** The value a passage is known by. */
    static BytesRef of(Passage passage, Collection<String> paths) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            out.writeString(passage.id());
            out.writeVInt(passage.version());
            out.writeString(passage.instrument());
            out.writeString(passage.jurisdiction());
            out.writeString(passage.specialty().name());
            out.writeVInt(passage.text().length());
            out.writeVInt(paths.size());
            for (String path : paths) {
                out.writeString(path);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new BytesRef(out.toArrayCopy());
    }

    /** @param docs in rising order, all of them passages */
    static List<Identity> read(IndexReader reader, int[] docs) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        List<Identity> identities = new ArrayList<>(docs.length);
        LeafReaderContext leaf = null;
        BinaryDocValues values = null;
        for (int doc : docs) {
            if (leaf == null || doc >= leaf.docBase + leaf.reader().maxDoc()) {
                leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
                values = leaf.reader().getBinaryDocValues(Fields.IDENTITY);
            }
            if (values == null || !values.advanceExact(doc - leaf.docBase)) {
                throw new IllegalStateException("a document that is no passage was found");
            }
            identities.add(read(doc, values.binaryValue()));
        }
        return identities;
    }

    private static Identity read(int doc, BytesRef value) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(value.bytes, value.offset, value.length);
        String id = in.readString();
        int version = in.readVInt();
        String instrument = in.readString();
        String jurisdiction = in.readString();
        Specialty specialty = Specialty.valueOf(in.readString());
        long chars = in.readVInt();
        int count = in.readVInt();
        List<String> paths = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            paths.add(in.readString());
        }
        return new Identity(doc, id, version, instrument, jurisdiction, specialty, paths, chars);
    }
}
