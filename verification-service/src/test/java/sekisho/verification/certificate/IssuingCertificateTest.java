package sekisho.verification.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Roles;
import sekisho.verification.certificate.IssuingCertificate.Outcome;

class IssuingCertificateTest {

    private final Office office = new Office();

    @BeforeEach
    void the_policy_runs() {
        office.certificates.running.add(Office.POLICY);
    }

    @Test
    void one_person_alone_certifies_nothing_and_neither_do_two_of_one_role() {
        String id = proposed().certificate().id();

        assertThat(office.issuing().consent(id, Office.OWNER)).isEqualTo(refused(Consent.SAME_PERSON));
        assertThat(office.issuing().consent(id, new Person("other", Set.of(Roles.MODEL_OWNER))))
                .isEqualTo(refused(Consent.SAME_ROLE));
        assertThat(office.issuing().consent(id, new Person("expert", Set.of(Roles.EXPERT))))
                .isEqualTo(refused(Consent.SAME_ROLE));
        assertThat(office.issuing().consent(id, new Person("owner", Set.of(Roles.MODEL_OWNER, Roles.OPERATOR))))
                .isEqualTo(refused(Consent.SAME_PERSON));
        assertThat(office.certificates.issued(10)).isEmpty();
    }

    @Test
    void with_the_second_person_it_is_signed_and_stands_in_the_ledger() {
        Certificate certificate = office.issued();

        assertThat(certificate.consents()).extracting(Consent::role).containsExactly(Roles.MODEL_OWNER, Roles.OPERATOR);
        assertThat(certificate.expiresAt()).isEqualTo(certificate.issuedAt().plus(Office.LASTS));
        assertThat(certificate.open("en/GB")).hasValueSatisfying(open -> {
            assertThat(open.n()).isEqualTo(1_500);
            assertThat(open.wrong()).isZero();
        });
        assertThat(certificate.open("de/DE")).isEmpty();
        assertThat(certificate.strata())
                .anySatisfy(stratum -> assertThat(stratum).isInstanceOfSatisfying(Stratum.Closed.class, closed -> {
                    assertThat(closed.reason()).isEqualTo(Certifying.INSUFFICIENT_N);
                    assertThat(closed.needed()).isGreaterThan(598);
                }));
        assertThat(office.leaves.from(0, 1).getFirst().canonical())
                .contains("certificate-1", certificate.id(), "noteDigest");
        assertThat(office.issuing().consent(certificate.id(), Office.OPERATOR))
                .isEqualTo(refused(IssuingCertificate.ALREADY_ISSUED));
    }

    @Test
    void what_the_fit_has_seen_is_refused() {
        office.fitted = Set.of(Office.judged(1, 0).getFirst().digest());

        assertThat(propose(Office.judged(1_500, 0))).isEqualTo(refused(IssuingCertificate.NOT_DISJOINT));
    }

    @Test
    void what_was_offered_for_training_is_refused() {
        office.tuned.add(Office.judged(1, 0).getFirst().digest());

        assertThat(propose(Office.judged(1_500, 0))).isEqualTo(refused(IssuingCertificate.NOT_DISJOINT));
    }

    @Test
    void a_fit_that_does_not_say_what_it_has_seen_lets_nothing_be_certified() {
        office.fitted = Set.of();
        assertThat(propose(Office.judged(1_500, 0))).isEqualTo(refused(IssuingCertificate.FIT_UNKNOWN));
        office.fitted = null;
        assertThat(propose(Office.judged(1_500, 0))).isEqualTo(refused(IssuingCertificate.FIT_UNKNOWN));
    }

    @Test
    void answers_of_another_policy_or_of_yesterdays_law_are_refused() {
        office.corpora.put("emea", "c".repeat(64));
        assertThat(propose(Office.judged(1_500, 0))).isEqualTo(refused(IssuingCertificate.OTHER_CORPUS));
        office.certificates.running.clear();
        assertThat(propose(Office.judged(1_500, 0))).isEqualTo(refused(IssuingCertificate.OTHER_POLICY));
    }

    @Test
    void a_proposal_goes_stale_when_the_law_changes_before_the_second_person_agrees() {
        String id = proposed().certificate().id();
        office.corpora.put("emea", "c".repeat(64));

        assertThat(office.issuing().consent(id, Office.OPERATOR)).isEqualTo(refused(IssuingCertificate.OTHER_CORPUS));
    }

    @Test
    void nothing_judged_and_a_question_judged_twice_are_refused() {
        assertThat(propose(List.of())).isEqualTo(refused(IssuingCertificate.NOTHING_JUDGED));
        List<Adjudicated> twice = new ArrayList<>(Office.judged(1_500, 0));
        twice.add(twice.getFirst());
        assertThat(propose(twice)).isEqualTo(refused(IssuingCertificate.JUDGED_TWICE));
    }

    @Test
    void where_no_stratum_opens_each_says_what_is_missing() {
        assertThat(propose(Office.judged(400, 0))).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(IssuingCertificate.NO_STRATUM_OPENS);
            assertThat(refused.closed()).extracting(Stratum.Closed::name).containsExactly("de/DE", "en/GB");
        });
    }

    @Test
    void without_traffic_a_quarter_gives_its_scores_and_is_tested_no_more() {
        List<Adjudicated> judged = Office.judged(4_000, 0);

        Grids grids = Grids.of(judged, Map.of());

        assertThat(grids.items()).hasSizeBetween(2_850, 3_150);
        assertThat(grids.byStratum()).containsKey("en/GB");
        Grid rest = Grid.ofTraffic(Grids.scores(judged.stream()
                        .filter(item -> !grids.items().contains(item))
                        .toList())
                .get("en/GB"));
        assertThat(grids.byStratum().get("en/GB")).isEqualTo(rest);
    }

    private Outcome propose(List<Adjudicated> items) {
        return office.issuing().propose(Office.submission(items), Office.OWNER);
    }

    private Dossier proposed() {
        return ((Outcome.Proposed) propose(Office.judged(1_500, 0))).dossier();
    }

    private static Outcome refused(String code) {
        return new Outcome.Refused(code, List.of());
    }
}
