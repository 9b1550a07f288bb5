package sekisho.verification.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContinuityTest {

    private static final String ORIGIN = "sekisho.test/ledger";

    private final CheckpointKey key = TestKeys.first(ORIGIN);
    private final InMemoryLeaves leaves = ledger("a", "b", "c", "d", "e");
    private final Outside outside = new Outside();

    @Test
    void nothing_grows_before_it_was_compared() {
        Continuity continuity = new Continuity(leaves, key, ORIGIN);

        assertThat(continuity.sound()).isFalse();
        assertThatThrownBy(() -> new GuardedLeaves(leaves, continuity).append(List.of()))
                .isInstanceOf(LedgerNotSoundException.class);
        assertThatThrownBy(() -> signing(leaves, continuity).sign()).isInstanceOf(LedgerNotSoundException.class);
    }

    @Test
    void a_ledger_that_was_never_published_may_begin() {
        assertThat(compared(leaves)).isEqualTo(new Continuity.State.Holds(0));
    }

    @Test
    void a_ledger_that_has_grown_since_holds() {
        assertThat(compared(leaves, head(ledger("a", "b", "c")))).isEqualTo(new Continuity.State.Holds(3));
        assertThat(compared(leaves, head(leaves))).isEqualTo(new Continuity.State.Holds(5));
    }

    @Test
    void a_database_rolled_back_is_refused() {
        assertBroken(compared(ledger("a", "b"), head(leaves)), Continuity.ROLLED_BACK, "over 5 leaves", "holds 2");
        assertBroken(compared(new InMemoryLeaves(), head(leaves)), Continuity.ROLLED_BACK, "holds 0");
    }

    @Test
    void another_past_is_refused_whatever_its_length() {
        assertBroken(compared(ledger("a", "x", "c", "d", "e"), head(leaves)), Continuity.FORKED, "first 5");
        assertBroken(compared(ledger("a", "c", "b", "d", "e", "f", "g"), head(leaves)), Continuity.FORKED);
    }

    @Test
    void an_older_head_on_the_topic_counts_as_much_as_the_newest_in_the_file() {
        InMemoryLeaves forked = ledger("x", "b", "c", "d", "e", "f");

        assertBroken(compared(forked, head(forked), head(leaves)), Continuity.FORKED);
    }

    @Test
    void what_was_signed_with_another_key_is_refused() {
        Checkpoint.Signed foreign = TestKeys.second(ORIGIN).sign(head(leaves).checkpoint());

        assertBroken(compared(leaves, foreign), Continuity.OTHER_KEY);
    }

    @Test
    void heads_of_another_log_say_nothing_so_that_a_new_log_can_begin() {
        Checkpoint.Signed other = TestKeys.first("old/ledger").sign(new Checkpoint("old/ledger", 900, Hash.EMPTY));

        assertThat(compared(leaves, other)).isEqualTo(new Continuity.State.Holds(0));
    }

    @Test
    void once_broken_it_stays_broken() {
        Continuity continuity = new Continuity(ledger("a"), key, ORIGIN);
        continuity.compare(List.of(head(leaves)));

        assertThat(continuity.compare(List.of())).isInstanceOf(Continuity.State.Broken.class);
        assertThatThrownBy(continuity::mustBeSound)
                .isInstanceOf(LedgerNotSoundException.class)
                .hasMessageContaining(Continuity.ROLLED_BACK);
    }

    @Test
    void the_ledger_opens_once_the_topic_can_be_read() {
        Continuity continuity = new Continuity(leaves, key, ORIGIN);
        List<Boolean> away = new ArrayList<>(List.of(true));
        OpeningLedger opening = new OpeningLedger(
                continuity,
                outside,
                () -> {
                    if (!away.isEmpty()) {
                        away.clear();
                        throw new IllegalStateException("the topic is away");
                    }
                    return List.of(head(ledger("a", "b")));
                },
                ORIGIN);

        assertThatThrownBy(opening::open).hasMessageContaining("away");
        assertThat(continuity.sound()).isFalse();
        assertThat(opening.open()).isEqualTo(new Continuity.State.Holds(2));
    }

    @Test
    void a_fork_is_never_published() {
        InMemoryCheckpoints checkpoints = new InMemoryCheckpoints();
        InMemoryLeaves kept = ledger("a", "b");
        Continuity continuity = new Continuity(kept, key, ORIGIN);
        PublishingCheckpoints publishing = new PublishingCheckpoints(checkpoints, outside, continuity, ORIGIN);
        checkpoints.keep(head(kept));
        publishing.tell().ifPresent(publishing::outside);
        assertThat(checkpoints.told()).hasSize(1);
        assertThat(publishing.tell()).as("nothing new").isEmpty();

        outside.add(head(leaves));
        checkpoints.keep(head(ledger("a", "b", "x", "y", "z", "f")));

        assertThatThrownBy(publishing::tell).isInstanceOf(LedgerNotSoundException.class);
        assertThat(checkpoints.told()).hasSize(1);
    }

    private Continuity.State compared(InMemoryLeaves kept, Checkpoint.Signed... told) {
        return new Continuity(kept, key, ORIGIN).compare(List.of(told));
    }

    private Checkpoint.Signed head(InMemoryLeaves of) {
        return key.sign(new Checkpoint(ORIGIN, of.head().size(), of.head().root()));
    }

    private SigningCheckpoints signing(InMemoryLeaves of, Continuity continuity) {
        return new SigningCheckpoints(of, new InMemoryCheckpoints(), key, ORIGIN, continuity);
    }

    private static InMemoryLeaves ledger(String... verdicts) {
        InMemoryLeaves leaves = new InMemoryLeaves();
        for (String verdict : verdicts) {
            leaves.append(List.of(new Entry(verdict, Map.of())));
        }
        return leaves;
    }

    private static void assertBroken(Continuity.State state, String code, String... said) {
        assertThat(state).isInstanceOfSatisfying(Continuity.State.Broken.class, broken -> {
            assertThat(broken.code()).isEqualTo(code);
            for (String part : said) {
                assertThat(broken.reason()).contains(part);
            }
        });
    }

    private static final class Outside implements Published {
        private Checkpoint.Signed newest;

        @Override
        public Optional<Checkpoint.Signed> newest(String origin) {
            return Optional.ofNullable(newest);
        }

        @Override
        public void add(Checkpoint.Signed checkpoint) {
            newest = checkpoint;
        }
    }
}
