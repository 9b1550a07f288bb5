package sekisho.verification.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import sekisho.verification.gate.Calibration.Point;

/**
 * Monotone regression by pooling adjacent violators (Ayer and others, 1955). Blocks are never smaller than a least number,
 * and a block's share is drawn towards one half by one made-up observation, so that a lucky run at the top does not state
 * certainty.
 */
final class Isotonic {

    private Isotonic() {}

    /** A score and what came true. */
    record Seen(double score, boolean correct) {}

    private record Block(double score, int n, double right) {
        double share() {
            return (right + 0.5) / (n + 1);
        }

        Block with(Block other) {
            return new Block((score * n + other.score * other.n) / (n + other.n), n + other.n, right + other.right);
        }
    }

    /** Points to read a probability between, ascending in score and never falling in probability. */
    static List<Point> fit(List<Seen> seen, int least) {
        List<Seen> sorted =
                seen.stream().sorted(Comparator.comparingDouble(Seen::score)).toList();
        List<Block> blocks = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += least) {
            boolean last = from + 2 * least > sorted.size();
            int to = last ? sorted.size() : from + least;
            push(blocks, block(sorted.subList(from, to)));
            if (last) {
                break;
            }
        }
        return blocks.stream()
                .map(block -> new Point(block.score(), block.share()))
                .toList();
    }

    private static void push(List<Block> blocks, Block next) {
        Block block = next;
        while (!blocks.isEmpty() && blocks.getLast().share() >= block.share()) {
            block = blocks.removeLast().with(block);
        }
        blocks.add(block);
    }

    private static Block block(List<Seen> some) {
        return new Block(
                some.stream().mapToDouble(Seen::score).average().orElse(0),
                some.size(),
                some.stream().filter(Seen::correct).count());
    }
}
