package sekisho.verification.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Roles;
import sekisho.verification.certificate.WatchingReleases.Outcome;

class WatchingReleasesTest {

    private final Office office = new Office();

    @Test
    void an_alarm_closes_the_gate_and_outlives_whoever_raised_it() {
        int audits = untilAlarm(office.watching());

        assertThat(audits).isLessThan(10);
        assertThat(office.watching().state().alarm()).hasValueSatisfying(alarm -> {
            assertThat(alarm.audits()).isEqualTo(audits);
            assertThat(alarm.stake()).isGreaterThanOrEqualTo(1 / WatchingReleases.FALSE_ALARM);
        });
        for (int i = 0; i < 5_000; i++) {
            office.watching().take(UUID.randomUUID().toString(), true, "audit");
        }
        assertThat(office.watching().state().alarm()).isPresent();
    }

    @Test
    void two_replicas_and_a_restart_bet_as_one() {
        WatchingReleases one = office.watching();
        WatchingReleases other = office.watching();
        Watch alone = new Watch(Promise.standard().error(), WatchingReleases.FALSE_ALARM);
        for (int i = 0; i < 200; i++) {
            boolean correct = i % 90 != 89;
            (i % 2 == 0 ? one : other).take(UUID.randomUUID().toString(), correct, "audit");
            alone.audited(correct);
        }

        assertThat(office.watching().state().stake()).isEqualTo(alone.stake());
        assertThat(one.state()).isEqualTo(other.state());
    }

    @Test
    void one_answer_counts_once() {
        String verdict = UUID.randomUUID().toString();
        office.watching().take(verdict, false, "audit");
        office.watching().take(verdict, false, "reversal");

        assertThat(office.watching().state().audits()).isOne();
    }

    @Test
    void nobody_opens_the_gate_alone_and_two_of_one_role_do_not_either() {
        untilAlarm(office.watching());

        assertThat(office.watching().open(Office.OWNER, "cause found")).isInstanceOf(Outcome.Noted.class);
        assertThat(office.watching().open(Office.OWNER, "again")).isEqualTo(new Outcome.Refused(Consent.SAME_PERSON));
        assertThat(office.watching().open(new Person("other", Set.of(Roles.MODEL_OWNER)), "me too"))
                .isEqualTo(new Outcome.Refused(Consent.SAME_ROLE));
        assertThat(office.watching().state().alarm()).isPresent();
    }

    @Test
    void two_people_open_it_for_a_new_watch_and_both_acts_stand_in_the_ledger() {
        untilAlarm(office.watching());
        office.watching().open(Office.OWNER, "cause found");

        assertThat(office.watching().open(Office.OPERATOR, "checked")).isInstanceOf(Outcome.Opened.class);

        WatchingReleases.State state = office.watching().state();
        assertThat(state.alarm()).isEmpty();
        assertThat(state.epoch()).isEqualTo(2);
        assertThat(state.audits()).isZero();
        assertThat(state.stake()).isEqualTo(1);
        assertThat(office.leaves.from(0, 10))
                .extracting(leaf -> leaf.canonical().replaceAll(".*\"kind\":\"([^\"]+)\".*", "$1"))
                .containsExactly("gate-closed-1", "gate-opening-wanted-1", "gate-opened-1");
        assertThat(office.leaves.from(0, 10)).noneMatch(leaf -> leaf.canonical().contains("cause found"));
    }

    @Test
    void an_open_gate_cannot_be_opened() {
        assertThat(office.watching().open(Office.OWNER, "just so"))
                .isEqualTo(new Outcome.Refused(WatchingReleases.GATE_IS_OPEN));
    }

    private static int untilAlarm(WatchingReleases watching) {
        for (int audits = 1; ; audits++) {
            Optional<Alarm> alarm = watching.take(UUID.randomUUID().toString(), false, "audit");
            if (alarm.isPresent()) {
                return audits;
            }
        }
    }
}
