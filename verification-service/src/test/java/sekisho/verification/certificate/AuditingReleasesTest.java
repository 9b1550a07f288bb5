package sekisho.verification.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Answer;
import sekisho.contracts.Digests;
import sekisho.contracts.Region;
import sekisho.verification.certificate.Audit.Cause;
import sekisho.verification.certificate.AuditingReleases.Outcome;
import sekisho.verification.gate.Law;

class AuditingReleasesTest {

    private static final Set<Region> EMEA = Set.of(Region.EMEA);

    private final Office office = new Office();

    @Test
    void the_share_is_kept_and_every_replica_draws_the_same() {
        AuditingReleases one = office.auditing(0.05);
        AuditingReleases other = office.auditing(0.05);
        List<String> verdicts = IntStream.range(0, 20_000)
                .mapToObj(i -> UUID.nameUUIDFromBytes(new byte[] {(byte) i, (byte) (i >> 8)})
                        .toString())
                .toList();

        long drawn = verdicts.stream().filter(one::draws).count();

        assertThat(drawn).isBetween(900L, 1_100L);
        assertThat(verdicts).allMatch(verdict -> one.draws(verdict) == other.draws(verdict));
        assertThat(verdicts).noneMatch(office.auditing(0)::draws).allMatch(office.auditing(1)::draws);
    }

    @Test
    void a_finding_is_kept_once_and_feeds_the_watch() {
        String id = drawn(Cause.RANDOM);

        assertThat(judge(id, "expert", true)).isInstanceOf(Outcome.Kept.class);
        assertThat(judge(id, "expert", false)).isEqualTo(new Outcome.Refused(AuditingReleases.ALREADY_JUDGED));
        assertThat(office.watching().state().audits()).isOne();
        assertThat(office.watching().state().wrong()).isZero();
    }

    @Test
    void nobody_judges_an_answer_to_a_question_of_their_own_or_of_another_region() {
        String id = drawn(Cause.RANDOM);

        assertThat(judge(id, "asker", true)).isEqualTo(new Outcome.Refused(AuditingReleases.OWN_QUESTION));
        assertThat(office.auditing(1).judge(id, Set.of(Region.APAC), finding("expert", true)))
                .isInstanceOf(Outcome.Unknown.class);
        assertThat(office.auditing(1).next(EMEA, "asker")).isEmpty();
        assertThat(office.auditing(1).next(EMEA, "expert")).isPresent();
    }

    @Test
    void a_complaint_counts_only_where_it_proves_right_and_never_in_a_certificate() {
        judge(drawn(Cause.COMPLAINT), "expert", true);
        assertThat(office.watching().state().audits()).isZero();

        judge(drawn(Cause.COMPLAINT), "expert", false);
        assertThat(office.watching().state().wrong()).isOne();
        assertThat(submission().items()).isEmpty();
    }

    @Test
    void the_house_certifies_by_its_own_audits_of_todays_law_and_counts_a_question_once() {
        judge(drawn(Cause.RANDOM), "expert", true);
        judge(drawn(Cause.RANDOM), "expert", true);

        assertThat(submission().items())
                .singleElement()
                .satisfies(item -> assertThat(item.stratum()).isEqualTo("en/GB"));
        office.corpora.put("emea", "c".repeat(64));
        assertThat(submission().items()).isEmpty();
    }

    @Test
    void a_wrong_answer_needs_a_known_reason_and_a_right_one_has_none() {
        assertThatThrownBy(() -> new Audit.Finding("expert", Law.NOW, false, false, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Audit.Finding("expert", Law.NOW, false, false, "did not like it"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Audit.Finding("expert", Law.NOW, true, false, "wrong-law"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Submission submission() {
        return office.auditing(1).submission(Office.POLICY, office.corpora::get);
    }

    private Outcome judge(String id, String expert, boolean correct) {
        return office.auditing(1).judge(id, EMEA, finding(expert, correct));
    }

    private static Audit.Finding finding(String expert, boolean correct) {
        return new Audit.Finding(expert, Law.NOW, correct, false, correct ? null : "wrong-law");
    }

    private String drawn(Cause cause) {
        String id = UUID.randomUUID().toString();
        Answer answer = new Answer(Law.EN.language(), List.of(Law.extract(Law.EN)), List.of());
        office.auditing(1)
                .keep(List.of(new Audit.Drawn(
                        id,
                        "question-1",
                        Office.BINDING,
                        Strata.of(answer),
                        Digests.ofQuestion("How long?"),
                        0.97,
                        "asker",
                        Law.NOW,
                        cause,
                        Law.asking(Law.EN),
                        answer)));
        return id;
    }
}
