package sekisho.inference.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import sekisho.contracts.Language;

/**
 * Long texts, read in overlapping windows: what a judgment of many pages says of a question is what its best window says.
 * Nothing more is stored for it; the positions of the words tell which window holds them.
 *
 * <p>A window is weighed by BM25 with the rarity of terms among passages and with the length of a window. The windows of
 * body and pairs are the same, because pairs stand at the position of their word; in Japanese and Chinese both are counted
 * in characters ({@link ByCharacter}).
 */
final class Windows {

    /** A text with more characters is read in windows: no paragraph of a statute is that long. */
    static final int LONG_CHARS = 4_000;

    /** Words of a window; the next one begins half a window behind it. */
    private static final int WORDS = 100;

    /** Where positions count characters, a word is as long as two of them in the mean. */
    private static final int CHARACTERS = 2 * WORDS;

    /** Of this many positions, so many hold a word that is no stop word. */
    private static final double DENSITY = 0.6;

    private static final int WINDOWS_MAX = 4_096;

    private final Lookups lookups;
    private final LeafReaderContext leaf;
    private final Shares shares;
    private final double norm;
    private final int step;

    Windows(Lookups lookups, LeafReaderContext leaf, Language language) throws IOException {
        this.lookups = lookups;
        this.leaf = leaf;
        shares = Shares.of(language);
        step = (language == Language.JA || language == Language.ZH ? CHARACTERS : WORDS) / 2;
        norm = 1 - shares.b() + shares.b() * lengthRatio(Fields.body(language));
    }

    /** Length of a window over the length of a usual passage, which is not longer than a window. */
    private double lengthRatio(String body) throws IOException {
        double words = WORDS * DENSITY;
        long passages = lookups.documents(body);
        double usual = passages > 0 ? (double) lookups.terms(body) / passages : words;
        return words / Math.min(words, Math.max(1, usual));
    }

    /**
     * What each weighing says of each text in the window where they say most together.
     *
     * @param docs in rising order, all of the leaf
     * @return one row per text, with one value per weighing
     */
    double[][] best(int[] docs, List<Weighing> weighings) throws IOException {
        double[][][] said = new double[weighings.size()][][];
        for (int i = 0; i < said.length; i++) {
            said[i] = windows(docs, weighings.get(i));
        }
        double[][] best = new double[docs.length][said.length];
        for (int doc = 0; doc < docs.length; doc++) {
            int window = bestWindow(doc, said, weighings);
            for (int i = 0; i < said.length; i++) {
                best[doc][i] = at(said[i][doc], window);
            }
        }
        return best;
    }

    private static int bestWindow(int doc, double[][][] said, List<Weighing> weighings) {
        int best = 0;
        double most = 0;
        for (int window = 0;
                window
                        < Arrays.stream(said)
                                .mapToInt(it -> it[doc].length)
                                .max()
                                .orElse(0);
                window++) {
            double sum = 0;
            for (int i = 0; i < said.length; i++) {
                sum += weighings.get(i).weight() * at(said[i][doc], window);
            }
            if (sum > most) {
                most = sum;
                best = window;
            }
        }
        return best;
    }

    private static double at(double[] windows, int window) {
        return window < windows.length ? windows[window] : 0;
    }

    private double[][] windows(int[] docs, Weighing weighing) throws IOException {
        double[][] said = new double[docs.length][0];
        for (Map.Entry<String, Double> term : weighing.rarity(lookups).entrySet()) {
            PostingsEnum postings =
                    lookups.postings(leaf, new Term(weighing.field(), term.getKey()), PostingsEnum.POSITIONS);
            double weight = term.getValue() * weighing.counts().get(term.getKey());
            for (int i = 0; postings != null && i < docs.length; i++) {
                int doc = docs[i] - leaf.docBase;
                if (postings.docID() < doc) {
                    postings.advance(doc);
                }
                if (postings.docID() == doc) {
                    said[i] = add(said[i], weight, postings);
                }
            }
        }
        return said;
    }

    private double[] add(double[] said, double weight, PostingsEnum postings) throws IOException {
        int[] frequencies = frequencies(postings);
        double[] grown = frequencies.length > said.length ? Arrays.copyOf(said, frequencies.length * 2) : said;
        for (int window = 0; window < frequencies.length; window++) {
            if (frequencies[window] > 0) {
                grown[window] += weight * frequencies[window] / (frequencies[window] + shares.k1() * norm);
            }
        }
        return grown;
    }

    /** How often the term stands in each window: every position belongs to two of them. */
    private int[] frequencies(PostingsEnum postings) throws IOException {
        int[] frequencies = new int[0];
        for (int i = postings.freq(); i > 0; i--) {
            int window = Math.min(postings.nextPosition() / step, WINDOWS_MAX - 1);
            if (window >= frequencies.length) {
                frequencies = Arrays.copyOf(frequencies, window + 1);
            }
            frequencies[window]++;
            if (window > 0) {
                frequencies[window - 1]++;
            }
        }
        return frequencies;
    }
}
