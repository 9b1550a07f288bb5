package sekisho.training.round;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sekisho.training.dataset.Dataset;
import sekisho.training.dataset.LearningPair;

/**
 * How much of what is learned from may come from one person. Settlements of the experts' desk are excepted from the share,
 * and the desk alone suffices, because it stands for several people.
 *
 * @param shareMax largest share of the training questions that may carry pairs of one rater, 0..1; 1 for no limit
 * @param ratersMin fewer different raters than this teach nothing, the desk counted as one
 */
public record RaterPolicy(double shareMax, int ratersMin) {

    public static final RaterPolicy STANDARD = new RaterPolicy(0.5, 2);

    public RaterPolicy {
        if (!(shareMax > 0 && shareMax <= 1) || ratersMin < 1) {
            throw new IllegalArgumentException("a rater's share lies in 0..1, and somebody has to rate");
        }
    }

    /** True if the training pairs do not hang on one person. */
    boolean admits(List<LearningPair> train) {
        Map<String, Set<String>> byRater = new HashMap<>();
        train.forEach(pair ->
                byRater.computeIfAbsent(pair.rater(), rater -> new HashSet<>()).add(pair.group()));
        boolean desk = byRater.remove(LearningPair.DESK) != null;
        if (byRater.isEmpty()) {
            return true;
        }
        double most = shareMax * Dataset.groups(train);
        return byRater.size() + (desk ? 1 : 0) >= ratersMin
                && byRater.values().stream().allMatch(groups -> groups.size() <= most);
    }
}
