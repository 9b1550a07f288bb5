package sekisho.verification.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sekisho.verification.ledger.Reconciliation.Discrepancy;
import sekisho.verification.ledger.Reconciliation.Kind;
import sekisho.verification.ledger.Reconciliation.Tally;

class ReconcilingTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:20:30Z");

    private final Scripted accounts = new Scripted();
    private final Reconciling reconciling = new Reconciling(accounts);

    @Test
    void nothing_missing_and_nothing_left_over_is_balanced() {
        assertThat(reconciling.between(NOW.minusSeconds(60), NOW, NOW).balanced())
                .isTrue();

        accounts.found.add(discrepancy(Kind.GAP));
        assertThat(reconciling.between(NOW.minusSeconds(60), NOW, NOW).balanced())
                .isFalse();
    }

    @Test
    void hours_are_whole_and_a_verdict_has_ten_minutes() {
        Reconciliation found = reconciling.between(NOW.minus(Duration.ofHours(2)), NOW, NOW);

        assertThat(found.from()).isEqualTo("2026-05-04T08:00:00Z");
        assertThat(accounts.asked).containsExactly(found.from(), NOW, Instant.parse("2026-05-04T10:10:30Z"));
    }

    @Test
    void too_many_of_one_kind_are_said_to_be_more() {
        accounts.found.addAll(Collections.nCopies(Reconciling.LISTED_MAX, discrepancy(Kind.NO_LEAF)));
        accounts.found.addAll(Collections.nCopies(Reconciling.LISTED_MAX, discrepancy(Kind.GAP)));
        assertThat(reconciling.between(NOW.minusSeconds(60), NOW, NOW).more()).isFalse();

        accounts.found.add(discrepancy(Kind.GAP));
        assertThat(reconciling.between(NOW.minusSeconds(60), NOW, NOW).more()).isTrue();
    }

    @Test
    void an_hour_whose_questions_are_not_all_accounted_for_cannot_be_told() {
        assertThat(new Tally(NOW, "emea", 10, 5, 2, 1, 1, 1).asked()).isEqualTo(10);
        assertThatIllegalStateException().isThrownBy(() -> new Tally(NOW, "emea", 10, 5, 2, 1, 1, 0));
    }

    @Test
    void time_runs_forward() {
        assertThatIllegalArgumentException().isThrownBy(() -> reconciling.between(NOW, NOW, NOW));
    }

    private static Discrepancy discrepancy(Kind kind) {
        return new Discrepancy(kind, "emea", "q", "v", 3L, NOW);
    }

    private static final class Scripted implements Accounts {
        private final List<Discrepancy> found = new ArrayList<>();
        private List<Instant> asked = List.of();

        @Override
        public void asked(List<Asked> questions) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Instant> since() {
            return Optional.empty();
        }

        @Override
        public List<Tally> tallies(Instant from, Instant to, Instant due) {
            return List.of();
        }

        @Override
        public List<Discrepancy> discrepancies(Instant from, Instant to, Instant due, int most) {
            asked = List.of(from, to, due);
            return found;
        }
    }
}
