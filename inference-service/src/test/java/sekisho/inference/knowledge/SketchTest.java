package sekisho.inference.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SketchTest {

    private static final String RULE =
            "A firm must notify the regulator in writing within 30 days after it becomes aware of"
                    + " a material breach, unless the breach was remedied before anybody could suffer a loss from it.";

    @Test
    void spacing_case_and_marks_do_not_matter() {
        assertThat(Sketch.of(RULE.toUpperCase().replace(" ", "  ").replace(",", ";")))
                .isEqualTo(Sketch.of(RULE));
    }

    @Test
    void another_figure_is_the_same_wording_and_does_not_turn_the_same_way() {
        byte[] thirty = Sketch.of(RULE);
        byte[] sixty = Sketch.of(RULE.replace("30", "60"));

        assertThat(Sketch.likeness(thirty, sixty)).isGreaterThan(0.8);
        assertThat(Sketch.sameTurns(thirty, sixty)).isFalse();
        assertThat(Sketch.sameTurns(thirty, Sketch.of(RULE.replace("a loss", "loss"))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'应当自发现之日起五年内保存客户身份资料和交易记录，不得毁损。','应当自发现之日起十年内保存客户身份资料和交易记录，不得毁损。'",
        "'取引時確認を行った場合には、七年間保存しなければならない。','取引時確認を行った場合には、五年間保存しなければならない。'"
    })
    void ideographic_numerals_are_figures(String one, String other) {
        assertThat(Sketch.likeness(Sketch.of(one), Sketch.of(other))).isGreaterThan(0.5);
        assertThat(Sketch.sameTurns(Sketch.of(one), Sketch.of(other))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'A capital charge of 1.5 % applies.','A capital charge of 15 % applies.'",
        "'Records are kept for three months.','Records are kept for six months.'",
        "'Die Frist beträgt sechs Monate.','Die Frist beträgt drei Monate.'",
        "'The firm shall disclose the gift.','The firm shall not disclose the gift.'",
        "'The firm must disclose the gift.','The firm may disclose the gift.'",
        "'Die Bank darf die Daten weitergeben.','Die Bank darf die Daten nicht weitergeben.'",
        "'银行可以披露客户信息。','银行不得披露客户信息。'",
        "'届け出なければならない。','届け出ることができる。'"
    })
    void a_number_in_words_a_decimal_mark_a_negation_or_a_duty_turns_a_rule(String one, String other) {
        assertThat(Sketch.sameTurns(Sketch.of(one), Sketch.of(other))).isFalse();
    }

    @Test
    void other_texts_are_not_alike() {
        String other = "The board approves the annual accounts and submits them to the shareholders together with the"
                + " opinion of an independent auditor appointed by them.";

        assertThat(Sketch.likeness(Sketch.of(RULE), Sketch.of(other))).isLessThan(0.15);
    }

    @Test
    void a_text_of_a_few_letters_is_like_its_equal_alone() {
        assertThat(Sketch.likeness(Sketch.of("repealed"), Sketch.of("Repealed.")))
                .isEqualTo(1);
        assertThat(Sketch.likeness(Sketch.of("repealed"), Sketch.of("repealing")))
                .isZero();
        assertThat(Sketch.likeness(Sketch.of(""), Sketch.of(""))).isZero();
    }

    @Test
    void the_estimate_is_near_the_share_of_runs_in_common() {
        Random random = new Random(7);
        double error = 0;
        for (int i = 0; i < 100; i++) {
            String common = letters(random, 300);
            byte[] one = Sketch.of(common + letters(random, 100));
            byte[] other = Sketch.of(common + letters(random, 100));
            error += Sketch.likeness(one, other) - 296.0 / 496;
        }
        assertThat(error / 100).isCloseTo(0, within(0.03));
    }

    private static String letters(Random random, int count) {
        return random.ints(count, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
