package sekisho.verification.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Draft;
import sekisho.contracts.GateReport.Mode;
import sekisho.verification.gate.Decision;
import sekisho.verification.gate.Gate;
import sekisho.verification.gate.Law;
import sekisho.verification.gate.SecondOpinion;
import sekisho.verification.json.CertificateText;

class TitlesTest {

    private static final SecondOpinion NOBODY = new SecondOpinion.Absent(SecondOpinion.Absence.NOT_CONFIGURED);

    private final Office office = new Office();

    @Test
    void without_a_certificate_the_house_is_provisional() {
        assertThat(standing()).isEqualTo(new Standing.Provisional("none"));
    }

    @Test
    void a_certificate_holds_from_its_issue_until_it_expires_and_not_an_instant_longer() {
        Certificate certificate = office.issued();

        assertThat(standing()).isEqualTo(new Standing.Certified(certificate));
        office.since = Office.LASTS.minusMillis(1);
        assertThat(standing()).isEqualTo(new Standing.Certified(certificate));
        office.since = Office.LASTS;
        assertThat(standing()).isEqualTo(new Standing.Provisional("expired"));
        office.since = Duration.ofMillis(-1);
        assertThat(standing()).isEqualTo(new Standing.Provisional("expired"));
    }

    @Test
    void a_certificate_says_nothing_about_another_policy_law_or_region() {
        office.issued();

        assertThat(at(new Binding("c".repeat(64), "emea", Office.CORPUS)))
                .isEqualTo(new Standing.Provisional("other-policy"));
        assertThat(at(new Binding(Office.POLICY, "emea", "c".repeat(64))))
                .isEqualTo(new Standing.Provisional("other-corpus"));
        assertThat(at(new Binding(Office.POLICY, "apac", Office.CORPUS)))
                .isEqualTo(new Standing.Provisional("other-corpus"));
    }

    @Test
    void not_a_letter_of_a_certificate_can_be_changed() {
        Certificate certificate = office.issued();
        String note = office.certificates.issued(1).getFirst();

        for (String forged : List.of(
                note.replace("\"wrong\":0", "\"wrong\":1"),
                note.replace("\"error\":0.005", "\"error\":0.05"),
                note.replace(Office.POLICY, "d".repeat(64)),
                note.replace("sekisho-certificate-1", "sekisho-certificate-2"),
                note.substring(0, note.length() - 8),
                note.lines().findFirst().orElseThrow(),
                "")) {
            assertThat(forged).isNotEqualTo(note);
            assertThat(office.titles().genuine(forged)).as(forged).isEmpty();
        }
        assertThat(office.titles().genuine(note)).contains(certificate);
    }

    @Test
    void another_keys_signature_is_worth_nothing_even_under_the_same_name() {
        Certificate certificate = office.issued();
        String theirs = Office.key("sekisho.test/ledger").note(new CertificateText().write(certificate));

        assertThat(office.titles().genuine(theirs)).isEmpty();
    }

    @Test
    void a_checkpoint_of_the_same_key_is_no_certificate() {
        assertThat(office.titles().genuine(office.key.note("sekisho.test/ledger\n7\nabc\n")))
                .isEmpty();
    }

    @Test
    void an_alarm_closes_the_gate_whatever_certificate_there_is() {
        office.issued();
        office.watches.raise(new Alarm(UUID.randomUUID().toString(), 1, Law.NOW, 10, 3, 120, List.of()));

        assertThat(standing()).isInstanceOf(Standing.Closed.class);
        Ruling ruling = ruling(standing());
        assertThat(ruling.decision())
                .isInstanceOfSatisfying(
                        Decision.Escalate.class,
                        escalated -> assertThat(escalated.reasons()).containsExactly(Ruling.GATE_CLOSED));
        assertThat(ruling.report().alarmId())
                .isEqualTo(office.watches.alarm().orElseThrow().id());
        assertThat(ruling.report().mode()).isEqualTo(Mode.PROVISIONAL);
    }

    @Test
    void a_certified_answer_says_what_the_certificate_states_and_has_no_second_one_beside_it() {
        Certificate certificate = office.issued();

        Ruling ruling = ruling(standing());

        assertThat(ruling.decision())
                .isInstanceOfSatisfying(
                        Decision.Release.class,
                        release -> assertThat(release.alternative()).isNull());
        assertThat(ruling.report().mode()).isEqualTo(Mode.CERTIFIED);
        assertThat(ruling.report().certificateId()).isEqualTo(certificate.id());
        assertThat(ruling.report().assurance().stratum()).isEqualTo("en/GB");
        assertThat(ruling.report().assurance().n()).isEqualTo(1_500);
        assertThat(ruling.report().assurance().bound()).isLessThanOrEqualTo(0.005);
        assertThat(ruling(new Standing.Provisional("none")).decision())
                .isInstanceOfSatisfying(
                        Decision.Release.class,
                        release -> assertThat(release.alternative()).isNotNull());
    }

    @Test
    void a_closed_a_missing_and_a_stricter_stratum_go_to_an_expert() {
        Certificate certificate = office.issued();

        assertThat(reasonWith(certificate, List.of(new Stratum.Closed("en/GB", "insufficient-n", 9, 0, 900))))
                .isEqualTo(Ruling.STRATUM_CLOSED);
        assertThat(reasonWith(certificate, List.of(new Stratum.Open("de/DE", 0.1, 900, 0, 0.004, 1, 0))))
                .isEqualTo(Ruling.STRATUM_CLOSED);
        assertThat(reasonWith(certificate, List.of(new Stratum.Open("en/GB", 0.9999, 900, 0, 0.004, 1, 0))))
                .isEqualTo(Ruling.BELOW_THRESHOLD);
        assertThat(reasonWith(certificate, List.of(new Stratum.Open("en/GB", Double.NaN, 900, 0, 0.004, 1, 0))))
                .isEqualTo(Ruling.BELOW_THRESHOLD);
    }

    @Test
    void no_title_releases_what_the_gate_has_withheld() {
        Decision withheld = Gate.judge(
                Law.drafted(Law.asking(Law.EN), new Draft.NothingFound("no-match"), Law.STRONG),
                Law.copy(),
                Law.policy(),
                NOBODY);

        assertThat(Ruling.of(withheld, new Standing.Certified(office.issued()), Office.POLICY)
                        .decision())
                .isEqualTo(withheld);
    }

    private String reasonWith(Certificate it, List<Stratum> strata) {
        Certificate other = new Certificate(
                it.id(),
                it.issuer(),
                it.policyHash(),
                it.corpora(),
                it.promise(),
                it.issuedAt(),
                it.expiresAt(),
                strata,
                it.items(),
                it.itemsDigest(),
                it.source(),
                it.consents());
        return ((Decision.Escalate) ruling(new Standing.Certified(other)).decision())
                .reasons()
                .getFirst();
    }

    private static Ruling ruling(Standing standing) {
        AnswerDrafted drafted = Law.drafted(
                Law.asking(Law.EN),
                new Draft.Answered(
                        List.of(Law.extract(Law.EN)),
                        List.of(
                                Law.claim(
                                        Law.EN,
                                        "The Compliance Officer must notify the Regulator within 5 business"
                                                + " days after a breach that affects more than 10,000 customers or EUR 250,000.")),
                        List.of()),
                Law.STRONG);
        return Ruling.of(Gate.judge(drafted, Law.copy(), Law.policy(), NOBODY), standing, Office.POLICY);
    }

    private Standing standing() {
        return at(Office.BINDING);
    }

    private Standing at(Binding binding) {
        return office.titles().look().at(binding, office.clock.instant());
    }
}
