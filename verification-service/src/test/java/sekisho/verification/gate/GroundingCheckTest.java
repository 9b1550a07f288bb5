package sekisho.verification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroundingCheckTest {

    @ParameterizedTest(name = "{0}: {1} becomes {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            en | must notify | shall inform | passed
            en | must notify the Regulator within 5 business days after a breach that affects more than 10,000 customers or EUR 250,000 | feeds aquarium fishes every morning before breakfast together with gardeners, cooks, sailors and painters | foreign-words
            de | muss die Aufsicht | hat die Aufsicht | passed
            de | innerhalb von 20 Werktagen unterrichten, wenn der Schaden 1,5 Mio. Euro übersteigt | täglich Fische, Vögel, Katzen, Hunde und Pferde im Garten neben Bäumen füttern | foreign-words
            ja | 届け出なければならない | 届け出る必要がある | passed
            ja | 事故を知った日から三十日以内に監督官庁に届け出なければならない | 毎朝早く庭の魚と鳥と猫と犬と馬にたくさんの餌を与えて水を替える | joined-sentences
            zh | 应当自 | 必须自 | passed
            zh | 自发现之日起十个工作日内向监管机构报告金额超过五百万元的交易 | 每天早晨在花园里给鱼鸟猫狗马喂食并且换水打扫院子浇花剪草 | foreign-words
            """)
    void words_that_are_not_the_laws_are_found(String language, String is, String becomes, String finding) {
        assertThat(Tables.objection(new GroundingCheck(), language, Tables.turned(language, is, becomes)))
                .isEqualTo(finding);
    }
}
