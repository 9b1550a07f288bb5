package sekisho.verification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sekisho.contracts.Claim;
import sekisho.contracts.Limits;
import sekisho.contracts.Passage;

class StructureCheckTest {

    private static final Check CHECK = new StructureCheck();

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ja", "zh"})
    void a_claim_has_words_papers_and_a_sane_size_in_every_language(String language) {
        Passage law = Tables.law(language);
        Claim good = Law.extract(law);

        assertThat(Tables.objection(CHECK, language, good)).isEqualTo("passed");
        assertThat(Tables.objection(CHECK, language, good, new Claim(law.text(), List.of())))
                .isEqualTo("no-citation");
        assertThat(Tables.objection(CHECK, language, Law.claim(law, "　 \n"))).isEqualTo("blank-claim");
        assertThat(Tables.objection(CHECK, language, Law.claim(law, law.text().repeat(60))))
                .isEqualTo("claim-too-long");
        assertThat(Tables.objection(
                        CHECK, language, new Claim(law.text(), Collections.nCopies(7, Law.citing(law, law.text())))))
                .isEqualTo("too-many-citations");
    }

    @Test
    void an_answer_has_claims_and_not_too_many() {
        assertThat(Tables.objection(CHECK, "en")).isEqualTo("no-claims");
        assertThat(Tables.objection(
                        CHECK,
                        "en",
                        Collections.nCopies(Limits.CLAIMS_MAX + 1, Law.extract(Law.EN))
                                .toArray(Claim[]::new)))
                .isEqualTo("too-many-claims");
    }
}
