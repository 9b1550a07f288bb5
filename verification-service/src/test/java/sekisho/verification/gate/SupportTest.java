package sekisho.verification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportTest {

    private static final String EN =
            "The bank must report a loss above EUR 500,000 to Finma within 5 business days. It may increase its limit once.";
    private static final String DE =
            "Das Institut muss den Verlust innerhalb von 20 Werktagen melden. Es darf kein Konto"
                    + " eröffnen, bevor die Prüfung abgeschlossen ist.";
    private static final String JA = "責任者は、事故を知った日から三十日以内に監督官庁に届け出なければならない。";
    private static final String ZH = "负责人应当自发现之日起十个工作日内向监管机构报告。";

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            EN | Within 5 business days the bank must report to Finma a loss above EUR 500,000. | Within 9 business days the bank must report to Finma a loss above EUR 500,000.
            EN | Within 5 business days the bank must report to Finma a loss above EUR 500,000. | Within 5 business days the bank must not report to Finma a loss above EUR 500,000.
            EN | The bank may increase its limit once. | The bank may decrease its limit once.
            EN | The bank must report a loss to Finma. | The bank must report a loss to Bafin.
            DE | Innerhalb von 20 Werktagen muss das Institut den Verlust melden. | Innerhalb von 20 Kalendertagen muss das Institut den Verlust melden.
            DE | Das Institut muss den Verlust melden. | Das Institut muss den Verlust nicht melden.
            JA | 責任者は、三十日以内に監督官庁に届け出なければならない。 | 責任者は、六十日以内に監督官庁に届け出なければならない。
            ZH | 负责人应当十个工作日内向监管机构报告。 | 负责人不得十个工作日内向监管机构报告。
            """)
    void what_a_text_says_is_carried_better_than_what_it_does_not(String language, String said, String spoilt) {
        Support support = new Support(
                switch (language) {
                    case "EN" -> EN;
                    case "DE" -> DE;
                    case "JA" -> JA;
                    default -> ZH;
                });

        assertThat(support.of(said).keySet()).containsExactlyElementsOf(Support.NAMES);
        assertThat(support.of(said).values())
                .allSatisfy(value -> assertThat(value).isBetween(0.0, 1.0));
        assertThat(mean(support, said)).isGreaterThan(mean(support, spoilt));
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "?!", "…"})
    void a_claim_that_says_nothing_is_not_carried(String nothing) {
        assertThat(Support.score(new Support(EN).of(nothing))).isLessThan(0.5);
    }

    /** Over all signals: a name is no signal of the shipped score, whose corpus spoils none. */
    private static double mean(Support support, String claim) {
        return support.of(claim).values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }
}
