package sekisho.verification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import sekisho.contracts.Citation;
import sekisho.contracts.Claim;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;

/** Correct answers pass; the same answers with one thing turned never do, even when own words are allowed. */
class MutationTest {

    static final List<Passage> ORIGINALS = Law.ALL;
    static final List<Passage> SEVERAL_SENTENCES = List.of(Law.DE, Law.JA, Law.ZH);

    @ParameterizedTest
    @FieldSource("ORIGINALS")
    void a_correct_extract_is_released(Passage passage) {
        Decision decision = Gate.judge(Law.answering(passage, Law.extract(passage)), Law.copy(), Law.policy());

        assertThat(decision).as("%s", decision).isInstanceOf(Decision.Release.class);
    }

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    en | 5 business days       | 15 business days
                    en | 5 business days       | 5 days
                    en | 10,000                | 100,000
                    en | EUR 250,000           | USD 250,000
                    en | 15 March 2024         | 15 May 2024
                    en | Art. 6(1)(f)          | Art. 6(1)(e)
                    en | within                | at least
                    en | more than             | less than
                    en | must notify           | must not notify
                    en | must notify           | may notify
                    en | may not open          | may open
                    en | unless                | if
                    en | before                | https://evil.example before
                    de | 20 Werktagen          | 30 Werktagen
                    de | 20 Werktagen          | 20 Arbeitstagen
                    de | 1,5 Mio. Euro         | 15 Mio. Euro
                    de | 25 Prozent            | 52 Prozent
                    de | 1. Juli 2023          | 1. Juni 2023
                    de | Satz 2 Nr. 3          | Satz 3 Nr. 2
                    de | übersteigt            | nicht übersteigt
                    de | muss                  | darf
                    de | darf kein Konto       | darf ein Konto
                    ja | 三十日以内             | 六十日以内
                    ja | 三十日以内             | 三十日以上
                    ja | 二百万円              | 三百万円
                    ja | 令和五年四月一日       | 令和六年四月一日
                    ja | 第十七条第二項         | 第十七条第三項
                    ja | 届け出なければならない  | 届け出てはならない
                    ja | 届け出なければならない  | 届け出ることができる
                    ja | この限りでない          | この限りである
                    ja | 開設してはならない      | 開設しなければならない
                    zh | 十个工作日             | 十天
                    zh | 五百万元               | 五千万元
                    zh | 超过                  | 低于
                    zh | 第九条第二款           | 第九条第三款
                    zh | 百分之二十五           | 百分之五
                    en | 5 business days       | 5 business days after 5 business days
                    zh | 应当自                | 可以自
                    zh | 不得在                | 可以在
                    zh | 可以申请               | 不得申请
                    """)
    void a_turned_claim_is_never_released(String language, String is, String becomes) {
        Passage passage = Law.ALL.stream()
                .filter(each -> each.language().code().equals(language))
                .findFirst()
                .orElseThrow();
        assertThat(passage.text()).contains(is);
        Claim turned = Law.claim(passage, passage.text().replace(is, becomes));

        Decision byChecks = Gate.judge(Law.answering(passage, turned), Law.copy(), Law.checksAlone());
        Decision byPolicy = Gate.judge(Law.answering(passage, turned), Law.copy(), Law.policy());

        assertThat(byChecks).as("%s", byChecks).isInstanceOf(Decision.Escalate.class);
        assertThat(byPolicy).isInstanceOf(Decision.Escalate.class);
    }

    @ParameterizedTest
    @FieldSource("ORIGINALS")
    void a_citation_swapped_for_another_provision_is_never_released(Passage passage) {
        Passage other = Law.ALL.get((Law.ALL.indexOf(passage) + 1) % Law.ALL.size());
        Claim swapped = new Claim(passage.text(), List.of(Law.citing(other, passage.text())));

        assertThat(Gate.judge(Law.answering(passage, swapped), Law.copy(), Law.checksAlone()))
                .isInstanceOf(Decision.Escalate.class);
    }

    @ParameterizedTest
    @FieldSource("ORIGINALS")
    void an_answer_from_a_jurisdiction_nobody_asked_for_is_never_released(Passage passage) {
        Passage other = Law.ALL.get((Law.ALL.indexOf(passage) + 1) % Law.ALL.size());

        Decision decision = Gate.judge(Law.answering(passage, Law.extract(other)), Law.copy(), Law.checksAlone());

        assertThat(((Decision.Escalate) decision).reasons()).contains("jurisdiction");
    }

    @ParameterizedTest
    @FieldSource("ORIGINALS")
    void a_quote_spliced_from_two_places_is_never_released(Passage passage) {
        int third = passage.text().length() / 3;
        String spliced = passage.text().substring(0, third) + passage.text().substring(2 * third);
        Claim claim = new Claim(spliced, List.of(Law.citing(passage, spliced)));

        assertThat(((Decision.Escalate) Gate.judge(Law.answering(passage, claim), Law.copy(), Law.checksAlone()))
                        .reasons())
                .contains("quotation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open an account before the check under Art. 6(1)(f) is complete",
                "A branch may not open an account before the check under Art. 6(1)(f) is complete",
                "within 5 business days after a breach that affects more than 10",
            })
    void a_quote_cut_so_that_it_says_something_else_is_never_released(String quote) {
        Claim claim = new Claim(quote, List.of(Law.citing(Law.EN, quote)));

        Decision decision = Gate.judge(Law.answering(Law.EN, claim), Law.copy(), Law.checksAlone());

        assertThat(decision).as("%s", decision).isInstanceOf(Decision.Escalate.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The officer must ... not ... notify the regulator.",
                "The officer must […] not […] notify the regulator.",
                "The officer must … not … open an account.",
                "A branch must ... notify the regulator.",
                "The officer must notify the regulator within ... 30 ... days.",
                "Within ... 30 ... days the officer must notify the regulator.",
                "Within 5 days the officer must notify the regulator. ... A branch must not open an account.",
                "...",
            })
    void omissions_that_join_pieces_of_sentences_are_never_released(String spliced) {
        Passage passage = Law.passage(
                "spliced",
                1,
                "Rules",
                "1",
                Language.EN,
                "GB",
                "The officer must notify the regulator. A branch must not open an account. Within 5 days the officer must"
                        + " notify the regulator. Records are kept for 30 years, and copies for 10 days.",
                null,
                null);
        Claim claim = Law.claim(passage, spliced);

        Decision byPolicy = Gate.judge(Law.answering(passage, claim), Law.copy(passage), Law.policy());

        assertThat(byPolicy).as("%s", byPolicy).isInstanceOf(Decision.Escalate.class);
        assertThat(((Decision.Escalate) byPolicy).reasons()).contains("extract");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The officer must ... not ... notify the regulator.",
                "Within ... 30 ... days the officer must notify the regulator."
            })
    void omissions_that_turn_a_claim_are_seen_by_the_other_checks_too(String spliced) {
        Passage passage = Law.passage(
                "spliced",
                1,
                "Rules",
                "1",
                Language.EN,
                "GB",
                "The officer must notify the regulator. A branch must not open an account. Within 5 days the officer must"
                        + " notify the regulator. Records are kept for 30 years, and copies for 10 days.",
                null,
                null);

        Decision byChecks =
                Gate.judge(Law.answering(passage, Law.claim(passage, spliced)), Law.copy(passage), Law.checksAlone());

        assertThat(byChecks).as("%s", byChecks).isInstanceOf(Decision.Escalate.class);
    }

    @ParameterizedTest
    @FieldSource("SEVERAL_SENTENCES")
    void whole_sentences_with_a_marked_omission_are_released(Passage passage) {
        List<String> sentences = List.of(passage.text().split("(?<=。)|(?<=[a-z][.]) (?=D)"));
        Claim claim = Law.claim(passage, sentences.getFirst() + " ... " + sentences.getLast());

        Decision decision = Gate.judge(Law.answering(passage, claim), Law.copy(), Law.policy());

        assertThat(decision).as("%s", decision).isInstanceOf(Decision.Release.class);
    }

    @ParameterizedTest
    @FieldSource("ORIGINALS")
    void a_misnamed_place_is_never_released(Passage passage) {
        Citation right = Law.citing(passage, passage.text());
        Citation misnamed = new Citation(
                right.passageId(),
                right.version(),
                right.instrument(),
                right.locator() + "a",
                right.jurisdiction(),
                right.quote(),
                right.validFrom(),
                right.validTo());

        Decision decision = Gate.judge(
                Law.answering(passage, new Claim(passage.text(), List.of(misnamed))), Law.copy(), Law.checksAlone());

        assertThat(((Decision.Escalate) decision).reasons()).contains("citation");
    }
}
