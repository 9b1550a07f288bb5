package sekisho.verification.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sekisho.contracts.VerdictReached.DecidedBy;
import sekisho.verification.ledger.Leaves;

/** Verdicts in memory, with the constraint the database has. */
public final class InMemoryVerdicts implements Verdicts {

    private final List<Reached> all = new ArrayList<>();
    private final Leaves leaves;

    public InMemoryVerdicts(Leaves leaves) {
        this.leaves = leaves;
    }

    @Override
    public Set<String> judged(Collection<String> questionIds) {
        return all.stream()
                .filter(reached -> reached.fact().decidedBy() == DecidedBy.GATE)
                .map(reached -> reached.fact().questionId())
                .filter(questionIds::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public void keep(List<Reached> reached) {
        for (Reached each : reached) {
            if (all.stream()
                    .anyMatch(other ->
                            other.fact().questionId().equals(each.fact().questionId())
                                    && other.fact().decidedBy() == each.fact().decidedBy())) {
                throw new IllegalStateException("a second verdict by the same decider");
            }
            all.add(each);
        }
        leaves.append(reached.stream().map(Reached::entry).toList());
    }

    @Override
    public Optional<Opening> opening(String verdictId) {
        return all.stream()
                .filter(reached -> reached.fact().verdictId().equals(verdictId))
                .findFirst()
                .map(reached -> new Opening(
                        reached.fact().region(),
                        reached.fact().questionId(),
                        Reached.stateOf(reached.fact().verdict()),
                        reached.asker(),
                        HexFormat.of().formatHex(reached.salt()),
                        reached.question(),
                        reached.answer(),
                        Papers.alternativeOf(reached.fact().verdict()),
                        Papers.dayOf(reached.fact()),
                        Papers.citedBy(reached.fact().verdict())));
    }

    public List<Reached> all() {
        return all;
    }
}
