package sekisho.inference.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.contracts.Turn;
import sekisho.inference.Texts;
import sekisho.inference.knowledge.Feature;
import sekisho.inference.knowledge.Retrieval;
import sekisho.inference.knowledge.Standing;
import sekisho.inference.model.RankingPolicy;

class LuceneRetrieverTest {

    @TempDir
    Path folder;

    private LuceneKnowledge knowledge;

    @BeforeEach
    void open() {
        knowledge = LuceneKnowledge.in(folder);
    }

    @AfterEach
    void close() {
        knowledge.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN|Who declares gifts?|An employee declares every gift.|The auditor reviews the ledgers.",
                "DE|Wer meldet Geschenke?|Jedes Werbegeschenk ist zu melden.|Der Prüfer liest die Bücher.",
                "JA|贈答品は誰が申告しますか。|従業員は贈答品を申告する。|監査人は帳簿を確認する。",
                "ZH|礼品由谁申报？|员工应当申报礼品。|审计师检查账簿。",
            })
    void each_language_is_found_in_its_own_words(Language language, String question, String right, String wrong) {
        take(Texts.passage("wrong", language, "EU", wrong), Texts.passage("right", language, "EU", right));

        assertThat(ids(find(Texts.inquiry(language, question)))).first().isEqualTo("right");
    }

    @ParameterizedTest
    @CsvSource({"EN,'Art. 1(1)(1)(1)'", "DE,'§ 1 Abs. 1 Nr. 1 lit. a Nr. 2'", "JA,第一条第一項第一号", "ZH,第一条第一款第一项"})
    void a_question_of_places_alone_is_searched_however_long(Language language, String places) {
        take(Texts.passage("gifts", language, "EU", "gifts Geschenke 贈答品 礼品"));
        String question = (places + "(1)".repeat(1_200) + " " + places.repeat(40) + distinctWords(400));

        assertThat(find(Texts.inquiry(language, question.substring(0, 4_000)))).isNotNull();
    }

    private static String distinctWords(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> " word" + Integer.toString(i, 36))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "EN,Due diligence for occasional transactions,When is due diligence needed in transactions?",
        "DE,Die Sorgfaltspflichten sind zu erfüllen,Wann sind Sorgfaltspflichten zu erfüllen?",
        "JA,取引時確認を行う場合,取引時確認はいつ行いますか。",
        "ZH,应当进行客户尽职调查的情形,何时应当进行客户尽职调查？"
    })
    void a_point_is_found_by_the_words_it_continues(Language language, String context, String question) {
        Passage alone = Texts.passage("alone", language, "EU", "b) 15 000 EUR");
        take(alone, Texts.under(context, Texts.passage("point", language, "EU", "c) 10 000 EUR")));

        assertThat(ids(find(Texts.inquiry(language, question)))).first().isEqualTo("point");
    }

    @Test
    void only_admitted_jurisdictions_answer_and_the_groups_own_rules_always_do() {
        take(
                Texts.passage("de", Language.EN, "DE", "Gifts are declared."),
                Texts.passage("us", Language.EN, "US", "Gifts are declared."),
                Texts.passage("group", Language.EN, "GROUP", "Gifts are refused."));

        assertThat(ids(find(Texts.inquiry(Language.EN, "gifts", "US")))).containsExactlyInAnyOrder("us", "group");
        assertThat(ids(find(Texts.inquiry(Language.EN, "gifts")))).containsExactlyInAnyOrder("de", "us", "group");
    }

    @Test
    void the_version_in_force_on_the_day_answers_and_no_other() {
        LocalDate change = LocalDate.of(2025, 1, 1);
        take(
                Texts.passage("p", 1, "Law", "§ 1", Language.EN, "EU", "Gifts above 50.", null, change.minusDays(1)),
                Texts.passage("p", 2, "Law", "§ 1", Language.EN, "EU", "Gifts above 30.", change, null));

        assertThat(versions(find(Texts.inquiry(change.minusDays(1), Language.EN, "gifts"))))
                .containsExactly(1);
        assertThat(versions(find(Texts.inquiry(change, Language.EN, "gifts")))).containsExactly(2);
    }

    @Test
    void of_two_versions_in_force_the_higher_one_answers_even_if_its_words_are_others() {
        take(
                Texts.passage("p", 1, "Law", "§ 1", Language.EN, "EU", "Gifts above 50.", null, null),
                Texts.passage("p", 2, "Law", "§ 1", Language.EN, "EU", "Presents above 30.", null, null),
                Texts.passage("q", 1, "Law", "§ 2", Language.EN, "EU", "Gifts of others.", null, null));

        assertThat(ids(find(Texts.inquiry(Language.EN, "gifts")))).containsExactly("q");
    }

    @Test
    void the_own_language_comes_first_and_others_stand_behind() {
        take(
                Texts.passage("en", Language.EN, "EU", "GDPR notice in 72 hours."),
                Texts.passage("de", Language.DE, "EU", "GDPR Meldung in 72 Stunden."),
                Texts.passage("jp", Language.JA, "JP", "GDPRの通知。"));

        Retrieval.Ranked own = find(Texts.inquiry(Language.EN, "GDPR 72", "EU"));
        Retrieval.Ranked foreign = find(Texts.inquiry(Language.EN, "GDPR 72", "JP"));

        assertThat(ids(own)).containsExactly("en", "de");
        assertThat(own.otherLanguage()).isFalse();
        assertThat(ids(foreign)).containsExactly("jp");
        assertThat(foreign.otherLanguage()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DE|Was steht in § 25h KWG über Geldwäsche, Prüfung und Meldung?|Kreditwesengesetz (KWG)|§ 25h",
                "EN|What does Art. 6(1)(f) GDPR say of money laundering, audit and report?|Note on the GDPR|Art. 6",
                "JA|銀行法第十七条第二項の監査と報告は？|銀行法|第17条",
                "ZH|保险法第二十三条的审计和报告？|《保险法》要点|第二十三条、第二十五条",
            })
    void a_named_place_in_a_named_law_comes_first_whatever_its_words(
            Language language, String question, String instrument, String locator) {
        take(
                Texts.passage("named", instrument, locator, language, "x"),
                Texts.passage("other-law", "Other", locator, language, question),
                Texts.passage("other-place", instrument, "§ 99", language, question));

        assertThat(ids(find(Texts.inquiry(language, question)))).first().isEqualTo("named");
    }

    @Test
    void a_learned_policy_reorders_without_a_new_index() {
        take(
                Texts.passage("short", Language.EN, "EU", "Gifts gifts."),
                Texts.passage("long", Language.EN, "EU", "Gifts " + "and many other words ".repeat(40)));
        Inquiry inquiry = Texts.inquiry(Language.EN, "gifts");
        RankingPolicy likesLength =
                new RankingPolicy("ranking-policy-1", Map.of("en", List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 9.0)));

        assertThat(ids(find(inquiry))).first().isEqualTo("short");
        assertThat(ids((Retrieval.Ranked) new LuceneRetriever(knowledge, 20).retrieve(inquiry, likesLength)))
                .first()
                .isEqualTo("long");
    }

    @Test
    void every_feature_is_a_share() {
        take(
                Texts.passage("a", "Law", "§ 1", Language.EN, "Gifts are declared at once."),
                Texts.passage("b", "Law", "§ 2", Language.EN, "Gifts."));

        for (Standing standing : find(Texts.inquiry(Language.EN, "Are gifts declared under § 1 of the Law?"))
                .standings()) {
            assertThat(standing.features()).hasSize(Feature.COUNT).allMatch(value -> value >= 0 && value <= 1);
            assertThat(standing.strength()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void a_question_without_a_word_in_common_finds_nothing() {
        take(Texts.passage("a", Language.EN, "EU", "Gifts."));

        assertThat(new LuceneRetriever(knowledge, 20)
                        .retrieve(Texts.inquiry(Language.EN, "weather?"), RankingPolicy.REFERENCE))
                .isEqualTo(new Retrieval.Nothing("no-match"));
        assertThat(new LuceneRetriever(knowledge, 20)
                        .retrieve(Texts.inquiry(Language.EN, "?!"), RankingPolicy.REFERENCE))
                .isEqualTo(new Retrieval.Nothing("no-match"));
    }

    @Test
    void a_follow_up_leans_on_the_question_before_it() {
        take(
                Texts.passage("gifts", Language.EN, "EU", "Gifts are declared to compliance."),
                Texts.passage("travel", Language.EN, "EU", "Travel is booked early."));
        Inquiry followUp = new Inquiry(
                "And early?",
                Language.EN,
                List.of(),
                null,
                null,
                Texts.TODAY,
                "c",
                List.of(new Turn("Are gifts declared to compliance?", "Yes.")));

        assertThat(ids(find(followUp))).first().isEqualTo("gifts");
    }

    private void take(Passage... passages) {
        knowledge.take(List.of(passages));
        knowledge.refresh();
    }

    private Retrieval.Ranked find(Inquiry inquiry) {
        return (Retrieval.Ranked) new LuceneRetriever(knowledge, 20).retrieve(inquiry, RankingPolicy.REFERENCE);
    }

    private static List<String> ids(Retrieval.Ranked ranked) {
        return ranked.standings().stream()
                .map(standing -> standing.passage().id())
                .toList();
    }

    private static List<Integer> versions(Retrieval.Ranked ranked) {
        return ranked.standings().stream()
                .map(standing -> standing.passage().version())
                .toList();
    }
}
