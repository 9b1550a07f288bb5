package sekisho.verification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sekisho.contracts.Caveat;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Language;
import sekisho.contracts.Specialty;
import sekisho.contracts.Task;

class LanguageCheckTest {

    @ParameterizedTest(name = "asked in {0}, law in {1}, told {2}: {3}")
    @CsvSource({
        "EN, en, false, passed",
        "EN, de, false, not-told",
        "EN, de, true, passed",
        "EN, ja, true, passed",
        "DE, de, false, passed",
        "DE, en, false, not-told",
        "DE, zh, true, passed",
        "JA, ja, false, passed",
        "JA, zh, false, not-told",
        "JA, en, true, passed",
        "ZH, zh, false, passed",
        "ZH, ja, false, not-told",
        "ZH, de, true, passed"
    })
    void law_in_another_language_is_told_to_be_so(Language asked, String law, boolean told, String finding) {
        Inquiry inquiry = new Inquiry(
                "Who notifies whom?",
                asked,
                List.of(),
                Specialty.GENERAL,
                Task.QUESTION_ANSWERING,
                Law.TODAY,
                null,
                List.of());
        Case answer = new Case(
                inquiry,
                List.of(Law.extract(Tables.law(law))),
                told ? List.of(Caveat.OTHER_LANGUAGE) : List.of(),
                Law.copy(),
                GateNumbers.standard());

        assertThat(Tables.told(new LanguageCheck().on(answer))).isEqualTo(finding);
    }
}
