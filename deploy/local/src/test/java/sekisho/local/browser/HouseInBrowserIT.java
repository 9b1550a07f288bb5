package sekisho.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sekisho.local.RunningHouse;

/** People at the page of the real house, signed in through the real Keycloak. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HouseInBrowserIT {

    private static final String ANSWERABLE = "Within how many hours must serious breaches be reported to the board?";
    private static final String UNANSWERABLE = "Which vendor supplies the coffee machines of the canteen?";

    /** How long a page may take on a machine that runs everything at once, in milliseconds. */
    private static final double PATIENCE = 30_000;

    private static RunningHouse house;
    private static Chromium chromium;

    @BeforeAll
    static void visit() {
        house = RunningHouse.visited();
        chromium = Chromium.start();
    }

    @AfterAll
    static void leave() {
        chromium.close();
    }

    @Test
    void an_auditor_signs_in_asks_reads_the_marked_words_and_rates_the_answer() {
        try (Visitor auditor = signedIn("auditor", "en-GB")) {
            ask(auditor, ANSWERABLE);
            auditor.page().waitForSelector("[data-test=answer]");

            assertThat(auditor.page().querySelectorAll(".station.passed")).hasSize(5);
            auditor.page().click("[data-citation='1']");
            auditor.page().waitForSelector("mark");
            assertThat(auditor.text(".law")).contains(auditor.text("mark"));
            assertThat(auditor.text("mark")).isNotBlank();
            assertThat(auditor.text(".papers")).contains("ranking-policy-0", "Quotes stand word for word");
            auditor.page().click(".receipt .button >> nth=0");
            auditor.page().waitForSelector(".receipt pre");
            assertThat(auditor.text(".receipt pre")).contains("treeSize", "checkpoint");
            assertThat(Chromium.objections(auditor.page())).isEmpty();

            auditor.page().click(".stars label >> nth=4");
            auditor.page().click(".rating-more .primary");
            auditor.page().waitForSelector(".thanks");
            assertThat(auditor.at("#/history").text("main")).contains(ANSWERABLE);
            assertThat(auditor.complaints()).isEmpty();
        }
    }

    @Test
    void what_the_gate_held_back_an_expert_settles_and_the_asker_sees_it_at_once() {
        try (Visitor auditor = signedIn("auditor", "de-DE");
                Visitor expert = signedIn("expert", "en-GB")) {
            ask(auditor, UNANSWERABLE);
            auditor.page().waitForSelector(".seal-escalated");

            expert.at("#/desk");
            assertThat(Chromium.objections(expert.page())).isEmpty();
            Locator waiting = expert.page().locator(".row-link", new Page.LocatorOptions().setHasText(UNANSWERABLE));
            waiting.last().click();
            expert.page().click("[data-test=claim]");
            expert.page().check("input[value=release-corrected]");
            String words = passageText().split("(?<=\\.) ")[0];
            expert.page().fill("[data-test=claim-text]", words);
            expert.page().fill(".edit-add input", "akb-handbook-1.1-en");
            expert.page().keyboard().press("Enter");
            expert.page().click("[data-passage='akb-handbook-1.1-en']");
            expert.page().fill(".edit-citation .quoted", words);
            expert.page().waitForSelector("[data-stands=true]");
            assertThat(Chromium.objections(expert.page())).isEmpty();
            expert.page().click("[data-test=settle]");
            expert.page().waitForURL("**/#/desk/mine");

            auditor.page().waitForSelector("[data-test=answer]");
            assertThat(auditor.text("[data-test=answer]")).contains(words);
            assertThat(auditor.text(".papers")).contains("Von einem Fachjuristen entschieden.");
            assertThat(auditor.complaints()).isEmpty();
            assertThat(expert.complaints()).isEmpty();
        }
    }

    @Test
    void a_librarian_publishes_a_passage_and_finds_it_again() {
        try (Visitor librarian = signedIn("librarian", "en-GB").at("#/knowledge/new/passage")) {
            Page page = librarian.page();
            page.fill("[data-test=publish] [name=id]", "canteen-1");
            page.fill("[data-test=publish] [name=instrument]", "Canteen Rules");
            page.fill("[data-test=publish] [name=locator]", "Rule 1");
            page.selectOption("[data-test=publish] [name=jurisdiction]", "EU");
            page.fill("[data-test=publish] [name=text]", "Trays shall be returned within 30 minutes.");
            page.click("[data-test=publish] .primary");
            page.waitForSelector(".toast");

            librarian.at("#/knowledge/of/Canteen%20Rules");
            page.click("summary");
            assertThat(librarian.text(".law")).isEqualTo("Trays shall be returned within 30 minutes.");
            assertThat(Chromium.objections(page)).isEmpty();
            assertThat(librarian.complaints()).isEmpty();
        }
    }

    @Test
    void a_model_owner_sees_pairs_rounds_and_the_running_release() {
        try (Visitor owner = signedIn("modelowner", "ja-JP").at("#/learning")) {
            assertThat(owner.text("main")).contains("ranking-policy-0", "選好ペア");
            assertThat(owner.page().querySelectorAll("main .trouble")).isEmpty();
            assertThat(owner.page().querySelectorAll(".nav a[href='#/learning'], .nav a[href='#/assurance']"))
                    .hasSize(2);
            assertThat(owner.page().querySelectorAll(".nav li")).hasSize(2);
            assertThat(Chromium.objections(owner.page())).isEmpty();
        }
    }

    @Test
    void whoever_signs_out_has_to_sign_in_again() {
        try (Visitor auditor = signedIn("auditor", "en-GB")) {
            auditor.page().click(".account a");
            auditor.page().waitForSelector("#username");
            auditor.page().navigate("/");
            auditor.page().waitForSelector("#username");
        }
    }

    private static Visitor signedIn(String user, String locale) {
        Visitor visitor = chromium.visitor(house.url(), locale, 1280);
        visitor.page().setDefaultTimeout(PATIENCE);
        visitor.page().navigate("/");
        visitor.page().fill("#username", user);
        visitor.page().fill("#password", house.password(user));
        visitor.page().click("#kc-login");
        visitor.page().waitForSelector(".nav li");
        return visitor.settled();
    }

    private static void ask(Visitor visitor, String text) {
        visitor.page().fill("[data-test=question]", text);
        visitor.page().keyboard().press("Control+Enter");
        visitor.page().waitForSelector(".road");
        List<String> asked = visitor.page().locator("h1").allTextContents();
        assertThat(asked).containsExactly(text);
    }

    private static String passageText() {
        return house.gateway()
                .get("auditor", "/v1/passages/akb-handbook-1.1-en")
                .path("text")
                .asText();
    }
}
