package sekisho.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The review desk in the browser, on scripted replies. */
class DeskPageIT {

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

    @Test
    void an_expert_corrects_a_claim_and_sees_whether_its_quote_stands() {
        try (Visitor visitor =
                chromium.visitor(gateway.address(), "en-GB", 1280).at("#/desk/case/r-mine")) {
            visitor.page().check("input[value=release-corrected]");
            visitor.page().fill("[data-test=claim-text]", "Client files are kept for seven years.");
            visitor.page().waitForSelector("[data-stands=true]");
            visitor.page().fill(".edit-citation .quoted", "words that do not stand there");
            visitor.page().waitForSelector("[data-stands=false]");
            visitor.page().fill(".edit-citation .quoted", "kept for seven years");
            visitor.page().click("[data-test=settle]");
            visitor.page().waitForURL("**/#/desk/mine");

            ScriptedGateway.Posted settled = posted("/v1/reviews/r-mine/settlement");
            assertThat(settled.idempotencyKey()).isNotBlank();
            assertThat(settled.body().at("/decision").asText()).isEqualTo("release-corrected");
            assertThat(settled.body().at("/claims/0/citations/0/quote").asText())
                    .isEqualTo("kept for seven years");
        }
    }

    @Test
    void a_provision_is_found_and_its_words_are_marked_by_keyboard_alone() {
        gateway.misbehave(
                "POST /v1/reviews/r-mine/check",
                200,
                "application/json",
                "{\"passed\":false,\"failed\":[],\"claims\":[{\"failed\":[{\"name\":\"literals\",\"outcome\":\"failed\",\"detail\":\"numbers\"}],"
                        + "\"doubts\":[{\"name\":\"polarity\",\"outcome\":\"failed\",\"detail\":\"direction\"}]}]}");
        try (Visitor visitor = chromium.visitor(gateway.address(), "de-DE", 360).at("#/desk/case/r-mine")) {
            Page page = visitor.page();
            page.focus("input[value=release-corrected]");
            page.keyboard().press("Space");
            page.waitForSelector(".told-failed");
            assertThat(visitor.text(".claim-told")).contains("Eine Zahl oder ein Datum fehlt", "Nicht wurde verdreht");
            page.focus(".edit-cite summary");
            page.keyboard().press("Enter");
            page.focus(".edit-add input");
            page.keyboard().type("client file");
            page.keyboard().press("Enter");
            page.waitForSelector(".edit-add .hint");
            page.focus(".found-one >> nth=0");
            page.keyboard().press("Enter");
            page.waitForSelector(
                    ".edit-citation:nth-of-type(3) .law-words, .edit-citation ~ .edit-citation .law-words");
            page.focus(".edit-citation ~ .edit-citation .law-words");
            page.keyboard().press("Control+Home");
            for (int i = 0; i < "(1) Client files".length(); i++) {
                page.keyboard().press("Shift+ArrowRight");
            }
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            assertThat(page.inputValue(".edit-citation ~ .edit-citation .quoted")
                            .replaceAll("\\s+", " "))
                    .isEqualTo("(1) Client files");
            page.waitForSelector(".edit-citation ~ .edit-citation [data-stands=true]");
            assertThat(visitor.overflow()).isLessThanOrEqualTo(0);
            assertThat(Chromium.objections(page)).isEmpty();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void a_second_expert_reads_the_proposal_and_confirms_it_or_says_what_is_wrong() {
        try (Visitor visitor =
                chromium.visitor(gateway.address(), "en-GB", 1280).at("#/desk/case/r-second")) {
            assertThat(visitor.text(".proposal")).contains("渡辺 Ben", "Release corrected", "seven years");
            assertThat(visitor.page().isDisabled("[data-test=object]")).isTrue();
            visitor.page().fill("[data-test=objection]", "The deadline is missing.");
            visitor.page().click("[data-test=object]");
            visitor.page().waitForURL("**/#/desk");

            assertThat(posted("/v1/reviews/r-second/confirmation").body().toString())
                    .isEqualTo("{\"decision\":\"object\",\"note\":\"The deadline is missing.\"}");
        }
    }

    @Test
    void the_desk_shows_lanes_and_the_queue_of_the_one_that_was_chosen() {
        try (Visitor visitor =
                chromium.visitor(gateway.address(), "en-GB", 1280).at("#/desk")) {
            assertThat(visitor.text(".lanes")).contains("My lanes 2", "Other lanes 14");
            assertThat(visitor.text("[data-review=r-second]")).contains("overdue", "needs second eyes");
            visitor.page().click(".lane-list summary");
            visitor.page().click("text=Germany · Insurance");
            visitor.page().waitForSelector(".empty");

            assertThat(visitor.requested())
                    .anyMatch(address -> address.endsWith("lanes=all&jurisdiction=DE&specialty=insurance&language=de"));
        }
    }

    private static ScriptedGateway.Posted posted(String path) {
        return gateway.posted().stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
