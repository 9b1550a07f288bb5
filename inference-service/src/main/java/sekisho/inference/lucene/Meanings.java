package sekisho.inference.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import sekisho.contracts.Passage;
import sekisho.inference.meaning.Direction;
import sekisho.inference.meaning.Meaning;

/**
 * Meanings in the index. Each is a small document of its own, so that it is there whether its passage has come or not;
 * a passage whose meaning is known carries it as a vector field besides, named after the model.
 */
final class Meanings {

    /** SHA-256 of a passage's text. */
    static final String DIGEST = "digest";

    /** On a passage: the model whose vector it carries. */
    static final String MEANT_BY = "meant-by";

    /** On a meaning: model and digest. */
    private static final String KEY = "meaning";

    private static final String COMPONENTS = "components";

    /** Passages of one text that a meaning reaches when it comes after them; a text that often repeated says little. */
    private static final int PASSAGES_OF_A_TEXT_MAX = 10_000;

    private Meanings() {}

    /** The field of the vectors of a model. */
    static String field(String model) {
        return "meaning." + model;
    }

    static Term identity(String key) {
        return new Term(KEY, key);
    }

    /** A meaning as a document of its own. */
    static Document document(Meaning meaning) {
        Document document = new Document();
        document.add(new StringField(KEY, meaning.key(), Field.Store.NO));
        document.add(new BinaryDocValuesField(
                COMPONENTS, new BytesRef(meaning.direction().components())));
        return document;
    }

    /** Lets a passage's document be found by its text's digest. */
    static void mark(Document document, Passage passage) {
        document.add(new StringField(DIGEST, passage.digest(), Field.Store.NO));
    }

    /** Lets a passage's document carry what it means. */
    static void add(Document document, Meaning meaning) {
        document.add(new StringField(MEANT_BY, meaning.model(), Field.Store.NO));
        document.add(new SortedDocValuesField(MEANT_BY, new BytesRef(meaning.model())));
        document.add(new KnnByteVectorField(
                field(meaning.model()), meaning.direction().components(), VectorSimilarityFunction.DOT_PRODUCT));
    }

    /** The passages of a text that do not carry a vector of this model, at most {@link #PASSAGES_OF_A_TEXT_MAX}. */
    static List<Integer> without(IndexSearcher searcher, String model, String digest) throws IOException {
        Term term = new Term(DIGEST, digest);
        List<Integer> found = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
            Bits live = leaf.reader().getLiveDocs();
            SortedDocValues meant = postings == null ? null : DocValues.getSorted(leaf.reader(), MEANT_BY);
            for (int doc = next(postings); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(postings)) {
                boolean there = live == null || live.get(doc);
                if (there && found.size() < PASSAGES_OF_A_TEXT_MAX && !carries(meant, doc, model)) {
                    found.add(leaf.docBase + doc);
                }
            }
        }
        return found;
    }

    private static boolean carries(SortedDocValues meant, int doc, String model) throws IOException {
        return meant.advanceExact(doc)
                && meant.lookupOrd(meant.ordValue()).utf8ToString().equals(model);
    }

    /** The meaning of a text, if this state of the index holds it. */
    static Optional<Meaning> find(IndexSearcher searcher, String model, String digest) throws IOException {
        Term term = identity(Meaning.key(model, digest));
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
            Bits live = leaf.reader().getLiveDocs();
            for (int doc = next(postings); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(postings)) {
                BinaryDocValues components = leaf.reader().getBinaryDocValues(COMPONENTS);
                if ((live == null || live.get(doc)) && components != null && components.advanceExact(doc)) {
                    return Optional.of(new Meaning(model, digest, Direction.of(bytes(components.binaryValue()))));
                }
            }
        }
        return Optional.empty();
    }

    private static int next(PostingsEnum postings) throws IOException {
        return postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.nextDoc();
    }

    private static byte[] bytes(BytesRef ref) {
        return Arrays.copyOfRange(ref.bytes, ref.offset, ref.offset + ref.length);
    }
}
