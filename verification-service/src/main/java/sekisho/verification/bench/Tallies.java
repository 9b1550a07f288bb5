package sekisho.verification.bench;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import sekisho.verification.gate.Decision;

/** How many got through, and what stopped the others. */
final class Tallies {

    /**
     * One cell of the table.
     *
     * @param released by the gate as it stands
     * @param releasedByChecks by its checks alone, when own words need no second model
     */
    record Cell(int tried, int released, int releasedByChecks) {
        Cell plus(boolean one, boolean other) {
            return new Cell(tried + 1, released + (one ? 1 : 0), releasedByChecks + (other ? 1 : 0));
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%,6d tried  %,5d released  %,5d released by the checks alone",
                    tried,
                    released,
                    releasedByChecks);
        }
    }

    private final Map<String, Cell> cells = new TreeMap<>();
    private final Map<String, Integer> reasons = new TreeMap<>();

    void count(String cell, Decision standard, Decision byChecks) {
        boolean one = standard instanceof Decision.Release;
        boolean other = byChecks instanceof Decision.Release;
        cells.merge(
                cell,
                new Cell(0, 0, 0).plus(one, other),
                (a, b) -> new Cell(
                        a.tried() + b.tried(),
                        a.released() + b.released(),
                        a.releasedByChecks() + b.releasedByChecks()));
        if (byChecks instanceof Decision.Escalate escalate) {
            escalate.reasons().forEach(reason -> reasons.merge(reason, 1, Integer::sum));
        }
    }

    Map<String, Cell> cells() {
        return cells;
    }

    Map<String, Integer> reasons() {
        return reasons;
    }

    int tried(String prefix) {
        return cells.entrySet().stream()
                .filter(cell -> cell.getKey().startsWith(prefix))
                .mapToInt(cell -> cell.getValue().tried())
                .sum();
    }

    Cell all() {
        return cells.values().stream()
                .reduce(
                        new Cell(0, 0, 0),
                        (a, b) -> new Cell(
                                a.tried() + b.tried(),
                                a.released() + b.released(),
                                a.releasedByChecks() + b.releasedByChecks()));
    }
}
