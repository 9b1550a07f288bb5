package sekisho.inference.lucene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands beside a candidate in its instrument: the provisions under the same heading, the one above and those below.
 * Law that answers a question seldom stands alone.
 */
final class Neighbours {

    private Neighbours() {}

    /** Per candidate the best of these scores among its neighbours in the pool, or 0. */
    static double[] best(List<Pool.Entry> entries, double[] scores) {
        Map<String, Best> places = new HashMap<>();
        for (int i = 0; i < scores.length; i++) {
            for (String family : families(entries.get(i))) {
                places.computeIfAbsent(family, _ -> new Best()).see(i, scores[i]);
            }
        }
        double[] best = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            for (String family : families(entries.get(i))) {
                best[i] = Math.max(best[i], places.get(family).besides(i));
            }
        }
        return best;
    }

    /** A candidate belongs to the family of its own place and to that of the place above. */
    private static List<String> families(Pool.Entry entry) {
        if (entry.paths().size() != 1) {
            return List.of();
        }
        String path = entry.paths().getFirst();
        int above = path.lastIndexOf('.');
        String own = entry.instrument() + '\n' + path;
        return above < 0 ? List.of(own) : List.of(own, entry.instrument() + '\n' + path.substring(0, above));
    }

    /** The two best of a family, so that nobody counts for itself. */
    private static final class Best {
        private int first = -1;
        private double most;
        private double next;

        void see(int who, double score) {
            if (score > most) {
                next = most;
                most = score;
                first = who;
            } else {
                next = Math.max(next, score);
            }
        }

        double besides(int who) {
            return who == first ? next : most;
        }
    }
}
