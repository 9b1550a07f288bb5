package sekisho.verification.certificate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/**
 * The thresholds that may be certified, fixed before any label is seen: those that would let equal further shares of
 * unlabelled traffic pass.
 *
 * @param thresholds ascending, without repetition, never empty
 */
public record Grid(List<Double> thresholds) {

    /** Thresholds per stratum; each costs certainty, since each is one more chance of being right by luck. */
    public static final int STEPS = 10;

    public Grid {
        thresholds = List.copyOf(new TreeSet<>(thresholds));
        if (thresholds.isEmpty()) {
            throw new IllegalArgumentException("a grid needs a threshold");
        }
    }

    /**
     * From the scores of traffic nobody has judged.
     *
     * @param scores in any order, never empty
     */
    public static Grid ofTraffic(List<Double> scores) {
        List<Double> sorted = new ArrayList<>(scores);
        Collections.sort(sorted);
        List<Double> thresholds = new ArrayList<>();
        for (int step = 0; step < STEPS && !sorted.isEmpty(); step++) {
            thresholds.add(sorted.get((int) ((long) step * sorted.size() / STEPS)));
        }
        return new Grid(thresholds);
    }
}
