package sekisho.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpacingTest {

    @ParameterizedTest
    @CsvSource({
        "Verhin-, derung, Verhinderung",
        "Geld-, und Wertpapier, Geld- und Wertpapier",
        "EU-, Recht, EU-Recht",
        "the bank, keeps, the bank keeps",
        "银行应当, 报告, 银行应当报告",
        "银行, KYC, 银行 KYC"
    })
    void two_printed_lines_become_one(String before, String after, String joined) {
        assertThat(Spacing.joined(before, after)).isEqualTo(joined);
    }
}
