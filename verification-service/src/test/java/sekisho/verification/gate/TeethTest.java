package sekisho.verification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The probes hold on the real gate, and every planted bug breaks at least one: they are no tests that cannot fail. */
class TeethTest {

    private static final Map<String, UnderTest> BUGS = Planted.bugs();

    @TestFactory
    Stream<DynamicTest> the_real_gate_holds() {
        return Probes.ALL.stream()
                .map(probe -> DynamicTest.dynamicTest(
                        probe.sentence(),
                        () -> assertThat(probe.holds(UnderTest.REAL))
                                .as("%s", probe.run().apply(UnderTest.REAL))
                                .isTrue()));
    }

    @TestFactory
    Stream<DynamicTest> a_planted_bug_is_caught() {
        return BUGS.entrySet().stream()
                .map(bug -> DynamicTest.dynamicTest(
                        bug.getKey(),
                        () -> assertThat(Probes.ALL.stream().filter(probe -> !probe.holds(bug.getValue())))
                                .isNotEmpty()));
    }

    @Test
    void every_check_of_the_gate_has_its_planted_absence() {
        assertThat(BUGS.keySet())
                .containsAll(Checks.ofDrafts().stream()
                        .map(check -> "no " + check.name() + " check")
                        .toList())
                .hasSizeGreaterThan(25);
    }
}
