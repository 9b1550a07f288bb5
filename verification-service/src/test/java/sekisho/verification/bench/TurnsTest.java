package sekisho.verification.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sekisho.contracts.Digests;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.contracts.Specialty;

/** Every operator finds what it turns in a sentence of each language, and leaves the rest alone. */
class TurnsTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            NUMBER     | EN | A branch must tell the Regulator within 5 business days.
            NUMBER     | DE | Die Zweigstelle meldet dies innerhalb von 20 Werktagen.
            NUMBER     | JA | 銀行は、三十日以内に届け出なければならない。
            NUMBER     | ZH | 商业银行应当自收到之日起三十日内报告。
            UNIT       | EN | A branch must tell the Regulator within 5 business days.
            UNIT       | DE | Die Zweigstelle meldet dies innerhalb von 20 Werktagen.
            UNIT       | JA | 銀行は、三十日以内に届け出なければならない。
            UNIT       | ZH | 处五十万元以下的罚款。
            DATE       | EN | This has applied since 15 March 2024.
            DATE       | DE | Dies gilt seit dem 1. Juli 2023.
            DATE       | JA | この規程は、令和五年四月一日から施行する。
            DATE       | ZH | 本办法自2024年3月15日起施行。
            ARTICLE_ID | EN | This is subject to Rule 7 of the handbook.
            ARTICLE_ID | DE | Dies gilt nach § 25 Absatz 1 nicht.
            ARTICLE_ID | JA | 第十七条の規定は、適用しない。
            ARTICLE_ID | ZH | 适用第十七条的规定。
            NEGATION   | EN | A branch may not open an account.
            NEGATION   | DE | Die Zweigstelle darf kein Konto eröffnen.
            NEGATION   | JA | 支店は、口座を開設してはならない。
            NEGATION   | ZH | 分支机构不得开立账户。
            MODALITY   | EN | A branch must keep records.
            MODALITY   | DE | Die Zweigstelle muss Aufzeichnungen führen.
            MODALITY   | JA | 支店は、記録を保存しなければならない。
            MODALITY   | ZH | 分支机构应当保存记录。
            """)
    void an_operator_changes_one_place_of_a_sentence(Operator operator, Language language, String sentence) {
        Passage passage = new Passage(
                "p",
                1,
                "Law",
                "1",
                null,
                language,
                "GROUP",
                Specialty.GENERAL,
                sentence,
                Digests.sha256(sentence),
                null,
                null,
                null);
        Original original = new Original(passage, Form.EXTRACT, sentence, sentence, sentence);
        Mutations mutations = new Mutations(PartyTurns.of(List.of()));

        for (int seed = 0; seed < 20; seed++) {
            Optional<Mutant> mutant = mutations.of(operator, true, original, List.of(sentence), null, new Random(seed));

            assertThat(mutant).isPresent();
            assertThat(mutant.get().claim().text()).isNotEqualTo(sentence);
            assertThat(Math.abs(mutant.get().claim().text().length() - sentence.length()))
                    .isLessThan(12);
        }
    }
}
