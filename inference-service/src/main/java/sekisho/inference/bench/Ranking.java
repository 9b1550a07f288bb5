package sekisho.inference.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Averages of the usual measures of a ranking over many questions. Not thread-safe. */
final class Ranking {

    private static final int[] RECALL_AT = {1, 10, 100};
    private static final int DEPTH = 10;

    private final Map<String, Double> sums = new TreeMap<>();
    private int questions;

    /** Counts one question: what was found, best first, against what should have been. */
    void count(List<String> found, List<String> gold) {
        questions++;
        Set<String> wanted = new HashSet<>(gold);
        for (int k : RECALL_AT) {
            long hits = found.stream().limit(k).filter(wanted::contains).count();
            add("recall@" + k, (double) hits / wanted.size());
        }
        double precisions = 0;
        double gain = 0;
        int hits = 0;
        for (int rank = 1; rank <= Math.min(DEPTH, found.size()); rank++) {
            if (wanted.contains(found.get(rank - 1))) {
                hits++;
                precisions += (double) hits / rank;
                gain += discount(rank);
            }
        }
        double ideal = 0;
        for (int rank = 1; rank <= Math.min(DEPTH, wanted.size()); rank++) {
            ideal += discount(rank);
        }
        add("map@10", precisions / Math.min(DEPTH, wanted.size()));
        add("ndcg@10", gain / ideal);
    }

    int questions() {
        return questions;
    }

    /** The averages by name. */
    Map<String, Double> figures() {
        Map<String, Double> figures = new TreeMap<>();
        sums.forEach((name, sum) -> figures.put(name, sum / questions));
        return figures;
    }

    private void add(String name, double value) {
        sums.merge(name, value, Double::sum);
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(rank + 1.0);
    }
}
