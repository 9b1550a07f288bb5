package sekisho.gateway.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sekisho.contracts.Specialty;

class SpecialtyPolicyTest {

    private final SpecialtyPolicy policy = SpecialtyPolicy.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What must an insurer tell a policyholder?|INSURANCE",
                "When must a prospectus be approved?|SECURITIES",
                "Welche Eigenmittel muss ein Kreditinstitut halten?|BANKING",
                "保険会社のソルベンシー規制|INSURANCE",
                "证券内幕交易的处罚|SECURITIES",
                "银行存款保险|GENERAL",
                "What is personal data?|GENERAL",
            })
    void the_field_with_most_words_wins(String text, Specialty expected) {
        assertThat(policy.guess(text)).isEqualTo(expected);
    }

    @Test
    void words_match_at_their_beginning_only() {
        SpecialtyPolicy one = SpecialtyPolicy.of(List.of("# comment", "", "banking: loan"));

        assertThat(one.guess("a Loan agreement")).isEqualTo(Specialty.BANKING);
        assertThat(one.guess("an upload and a reloaned car")).isEqualTo(Specialty.GENERAL);
    }
}
