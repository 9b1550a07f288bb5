package sekisho.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageIT {

    private static final List<String> PLACES = List.of(
            "#/",
            "#/q/q-en",
            "#/q/q-ja",
            "#/q/q-choice",
            "#/q/q-expert",
            "#/q/q-refused",
            "#/q/q-broken",
            "#/q/q-long",
            "#/q/q-changed",
            "#/q/q-coming",
            "#/q/q-certified",
            "#/history",
            "#/desk",
            "#/desk/mine",
            "#/desk/deputised",
            "#/desk/me",
            "#/desk/case/r-second",
            "#/desk/case/r-proposed",
            "#/desk/case/r-mine",
            "#/desk/case/r-nothing",
            "#/desk/case/r-theirs",
            "#/desk/case/r-waiting",
            "#/knowledge",
            "#/knowledge/documents",
            "#/knowledge/new",
            "#/knowledge/new/passage",
            "#/knowledge/new/vocabulary",
            "#/knowledge/import/import-done",
            "#/knowledge/import/import-partly",
            "#/knowledge/import/import-refused",
            "#/knowledge/import/import-going",
            "#/knowledge/passage/hb-ja-7",
            "#/knowledge/of/青葉銀行コンプライアンス手引",
            "#/audits",
            "#/assurance",
            "#/learning",
            "#/learning/desk",
            "#/learning/round/round-1",
            "#/nowhere/at/all");

    private static final Map<String, String> SPOKEN =
            Map.of("en-GB", "en", "ja-JP", "ja", "zh-CN", "zh-Hans", "de-DE", "de");

    private static Chromium chromium;
    private static ScriptedGateway gateway;

    @BeforeAll
    static void open() {
        gateway = ScriptedGateway.start();
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
        gateway.close();
    }

    @AfterEach
    void behave() {
        gateway.behave();
    }

    @ParameterizedTest
    @CsvSource({"en-GB,1280", "ja-JP,360", "zh-CN,1600", "de-DE,360"})
    void every_place_fits_and_speaks_the_language(String locale, int width) {
        try (Visitor visitor = chromium.visitor(gateway.address(), locale, width)) {
            for (String place : PLACES) {
                visitor.at(place);

                assertThat(visitor.overflow()).as("%s is too wide", place).isLessThanOrEqualTo(0);
                assertThat(visitor.page().getAttribute("html", "lang")).isEqualTo(SPOKEN.get(locale));
                assertThat(visitor.page().title()).as(place).isNotEqualTo("Sekisho");
            }
            assertThat(visitor.complaints()).isEmpty();
            assertThat(visitor.requested()).allMatch(address -> address.startsWith(gateway.address()));
        }
    }

    @ParameterizedTest
    @CsvSource({"en-GB,1280", "ja-JP,360"})
    void every_place_is_accessible(String locale, int width) {
        try (Visitor visitor = chromium.visitor(gateway.address(), locale, width)) {
            for (String place : PLACES) {
                assertThat(Chromium.objections(visitor.at(place).page()))
                        .as(place)
                        .isEmpty();
            }
        }
    }

    @Test
    void the_dark_page_is_accessible_too() {
        try (Visitor visitor =
                chromium.visitor(gateway.address(), "en-GB", 1280).at("#/q/q-en")) {
            visitor.page().click(".head button");
            visitor.page().click("[data-citation='1']");
            visitor.page().waitForSelector("mark");

            assertThat(visitor.page().getAttribute("html", "data-theme")).isEqualTo("dark");
            assertThat(Chromium.objections(visitor.page())).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "q-en,A  client file shall be kept for seven years after the account is closed",
        "q-ja,口座の解約後７年間、これを保存しなければならない。",
        "q-zh,客户档案应当在账户销户后保存七年",
        "q-de,sind nach Schließung des Kontos sieben Jahre auf\u00adzubewahren"
    })
    void a_citation_opens_its_passage_with_the_quoted_words_marked(String question, String marked) {
        try (Visitor visitor =
                chromium.visitor(gateway.address(), "en-GB", 1280).at("#/q/" + question)) {
            visitor.page().click("[data-citation='1']");

            assertThat(visitor.text("mark")).isEqualTo(marked);
        }
    }

    @Test
    void an_answer_that_is_not_whole_is_not_shown_in_part() {
        try (Visitor visitor =
                chromium.visitor(gateway.address(), "en-GB", 1280).at("#/q/q-broken")) {
            assertThat(visitor.text("main"))
                    .contains("malformed-answer")
                    .doesNotContain("Words without papers", "client file shall be kept");
            assertThat(visitor.page().querySelector("[data-test=answer]")).isNull();
        }
    }

    @Test
    void text_of_the_server_stays_text() {
        try (Visitor visitor =
                chromium.visitor(gateway.address(), "en-GB", 1280).at("#/q/q-markup")) {
            visitor.page().click("[data-citation='1']");
            visitor.page().waitForSelector(".paper .trouble");

            assertThat(visitor.text("h1")).isEqualTo("<img src=x onerror=alert(1)>");
            assertThat(visitor.text(".claim-text")).contains("<script>alert(2)</script>");
            assertThat(visitor.page().querySelector("main img, main b, main script, main i"))
                    .isNull();
            assertThat(visitor.text(".paper .trouble")).contains("<i>nowhere</i> in the passage");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void a_question_is_asked_by_keyboard_alone() {
        try (Visitor visitor =
                chromium.visitor(gateway.address(), "en-GB", 1280).at("#/")) {
            visitor.page().keyboard().type("How long is a client file kept?");
            visitor.page().keyboard().press("Control+Enter");
            visitor.page().waitForSelector("[data-test=answer]");

            ScriptedGateway.Posted asked = gateway.posted().getFirst();
            assertThat(asked.body().path("text").asText()).isEqualTo("How long is a client file kept?");
            assertThat(asked.body().path("conversationId").asText()).isEqualTo(asked.idempotencyKey());
            assertThat(asked.requestedWith()).isEqualTo("sekisho");
            assertThat(asked.idempotencyKey()).isNotBlank();
        }
    }

    @Test
    void a_choice_names_only_what_sets_the_answers_apart() {
        try (Visitor visitor =
                chromium.visitor(gateway.address(), "en-GB", 1280).at("#/q/q-choice")) {
            assertThat(visitor.text("[data-test=answer]")).doesNotContain("Kundenakten");
            visitor.page().click("[data-test=choice] summary");
            visitor.page()
                    .locator(".choice-side", new Page.LocatorOptions().setHasText("Kundenakten"))
                    .locator("button.primary")
                    .click();
            visitor.page().waitForSelector("[data-test=choice] .thanks");

            assertThat(gateway.posted().getFirst().body().toString())
                    .isEqualTo("{\"kind\":\"preference\",\"chosen\":[\"hb-de-7\"],\"rejected\":[\"hb-en-7\"]}");
        }
    }

    @Test
    void an_answer_whose_law_changed_says_so_and_leads_to_asking_again_as_of_today() {
        try (Visitor visitor =
                chromium.visitor(gateway.address(), "en-GB", 1280).at("#/q/q-changed")) {
            assertThat(visitor.text("[data-test=law-changes]"))
                    .contains("changed on Jan 10, 2026", "Section 7(2)", "will change on Jan 1, 2099", "ask again");
            assertThat(visitor.text("[data-test=answer]")).contains("seven years");
            visitor.page().click("[data-test=law-changes] .button");

            visitor.page().waitForSelector("[data-test=send]");
            assertThat(visitor.page().inputValue("[data-test=question]")).isEqualTo("How long is a client file kept?");
            assertThat(visitor.page().inputValue("[name=asOf]")).isEmpty();
            assertThat(visitor.at("#/history").text("[data-question=q-changed]"))
                    .contains("Law changed on Jan 10, 2026");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void documents_are_sent_by_keyboard_and_each_tells_what_became_of_it() {
        gateway.misbehave(
                "POST /v1/documents?name=law.xml&jurisdiction=ADGM",
                202,
                "application/json",
                "{\"id\":\"import-partly\",\"state\":\"received\"}");
        try (Visitor visitor = chromium.visitor(gateway.address(), "de-DE", 360).at("#/knowledge/new")) {
            visitor.page().setInputFiles("[data-test=upload-files]", new FilePayload[] {
                new FilePayload("law.xml", "application/xml", "<law/>".getBytes(StandardCharsets.UTF_8)),
                new FilePayload("nothing.txt", "text/plain", new byte[0])
            });
            assertThat(visitor.text("[data-file='nothing.txt']")).contains("wird nicht gesendet");
            visitor.page().focus("[data-test=upload-send]");
            visitor.page().keyboard().press("Enter");
            visitor.page().waitForSelector("[data-file='law.xml'] .import-partly");

            assertThat(visitor.text("[data-file='law.xml']"))
                    .contains("Teilweise veröffentlicht", "980 neu oder geändert");
            assertThat(visitor.overflow()).isLessThanOrEqualTo(0);
            assertThat(Chromium.objections(visitor.page())).isEmpty();
            visitor.page().click("[data-file='law.xml'] a");
            visitor.page().waitForSelector("table");
            assertThat(visitor.text("main")).contains("gescannte Seite ohne Text", "Anlage <b>2</b>");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void a_provision_shows_its_versions_and_is_ended_by_a_day() {
        try (Visitor visitor =
                chromium.visitor(gateway.address(), "en-GB", 1280).at("#/knowledge/passage/hb-ja-7")) {
            assertThat(visitor.text(".version-words")).contains("口座の解約後７年間");
            visitor.page().click("[data-version='4']");
            assertThat(visitor.text(".version-words")).contains("十年間");
            assertThat(visitor.text(".versions")).contains("Never in force", "to come", "in force", "past");
            visitor.page().fill("[data-test=end] [name=validTo]", "2026-12-31");
            visitor.page().click("[data-test=end] button");
            visitor.page().waitForSelector(".toast");

            ScriptedGateway.Posted ended = gateway.posted().getFirst();
            assertThat(ended.path()).isEqualTo("/v1/passages/hb-ja-7/end");
            assertThat(ended.body().path("validTo").asText()).isEqualTo("2026-12-31");
        }
    }

    @Test
    void a_problem_is_told_in_plain_words_with_its_code() {
        gateway.misbehave(
                "POST /v1/questions",
                422,
                "application/problem+json",
                "{\"status\":422,\"code\":\"regions-mixed\",\"errors\":[{\"field\":\"jurisdictions\",\"reason\":\"regions-mixed\"}]}");
        try (Visitor visitor =
                chromium.visitor(gateway.address(), "de-DE", 1280).at("#/")) {
            visitor.page().fill("[data-test=question]", "Was gilt?");
            visitor.page().click("[data-test=send]");
            visitor.page().waitForSelector(".trouble");

            assertThat(visitor.text(".trouble")).contains("nichts verlässt seine Region", "regions-mixed · 422");
        }
    }

    @ParameterizedTest
    @CsvSource({"auditor,2", "expert,2", "librarian,1", "modelowner,2", "operator,2"})
    void a_role_opens_its_own_places_only(String role, int places) {
        gateway.misbehave(
                "GET /v1/me",
                200,
                "application/json",
                "{\"username\":\"x\",\"roles\":[\"" + role
                        + "\"],\"regions\":[\"emea\"],\"jurisdictions\":[],\"deadlineMs\":2000}");
        try (Visitor visitor =
                chromium.visitor(gateway.address(), "en-GB", 1280).at("#/")) {
            assertThat(visitor.page().querySelectorAll(".nav li")).hasSize(places);
        }
    }

    @Test
    void whoever_is_signed_out_is_sent_to_sign_in() {
        gateway.misbehave("GET /v1/me", 401, "application/problem+json", "{\"status\":401,\"code\":\"unauthorized\"}");
        try (Visitor visitor = chromium.visitor(gateway.address(), "en-GB", 1280)) {
            visitor.page().navigate("/");
            visitor.page().waitForURL("**/login");
        }
    }

    @Test
    void the_first_words_stand_within_a_second() {
        try (Visitor visitor =
                chromium.visitor(gateway.address(), "en-GB", 1280).at("#/")) {
            Object paint = visitor.page()
                    .evaluate("() => performance.getEntriesByName('first-contentful-paint')[0].startTime");

            assertThat(((Number) paint).doubleValue()).isLessThan(1000);
        }
    }
}
