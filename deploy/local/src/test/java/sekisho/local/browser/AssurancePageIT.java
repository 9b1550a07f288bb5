package sekisho.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AssurancePageIT {

    private static final String CLOSED = """
            {"closed":true,"alarm":{"id":"a","watch":1,"raisedAt":"2026-01-10T09:00:00Z","audits":212,"wrong":7,\
            "stake":131.4,"consents":[]},"watch":1,"since":"2026-01-01T00:00:00Z","audits":212,"wrong":7,"stake":131.4,\
            "alarmAt":100,"falseAlarm":0.01,"alarms":[]}""";

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
    void a_certified_answer_says_what_is_promised_and_on_how_many_judged_answers_it_rests() {
        try (Visitor visitor =
                chromium.visitor(gateway.address(), "en-GB", 1280).at("#/q/q-certified")) {
            assertThat(visitor.text("[data-test=assurance]"))
                    .contains("English · Group-wide", "at most 0.5% wrong", "95% confidence", "1,612 judged answers");
        }
    }

    @Test
    void an_expert_judges_blind_and_by_keyboard_alone() {
        try (Visitor visitor = chromium.visitor(gateway.address(), "de-DE", 360).at("#/audits")) {
            assertThat(visitor.text("main")).doesNotContain("0.97", "97,1", "Sicherheit");
            visitor.page().focus("input[name=correct][value=false]");
            visitor.page().keyboard().press("Space");
            visitor.page().selectOption("select[name=reason]", "wrong-figure");
            assertThat(Chromium.objections(visitor.page())).isEmpty();
            assertThat(visitor.overflow()).isLessThanOrEqualTo(0);
            visitor.page().focus("[data-test=keep-finding]");
            visitor.page().keyboard().press("Enter");
            visitor.page().waitForSelector(".toast");

            ScriptedGateway.Posted kept = gateway.posted().getFirst();
            assertThat(kept.path()).isEqualTo("/v1/audits/01966f00-0000-7000-8000-0000000000d1/finding");
            assertThat(kept.body().toString())
                    .isEqualTo("{\"correct\":false,\"highRisk\":false,\"reason\":\"wrong-figure\"}");
        }
    }

    @Test
    void every_stratum_says_on_what_it_rests_or_why_it_is_closed() {
        try (Visitor visitor =
                chromium.visitor(gateway.address(), "en-GB", 1280).at("#/assurance")) {
            assertThat(visitor.text("[data-test=standing] [data-test=strata]"))
                    .contains(
                            "1,612",
                            "0.41%",
                            "0 of 1,612",
                            "1,058 with none wrong would be needed",
                            "Too many were wrong");
            assertThat(visitor.text("[data-test=watch]")).contains("480", "0.91", "7 wrong of 212 audited");
            visitor.page().click("[data-test=agree]");
            visitor.page().waitForSelector(".toast");
            assertThat(gateway.posted().getFirst().path())
                    .isEqualTo("/v1/certificates/01966f00-0000-7000-8000-00000000c002/consent");
        }
    }

    @Test
    void a_closed_gate_is_told_above_every_place_and_is_opened_with_a_reason_only() {
        gateway.misbehave("GET /v1/watch", 200, "application/json", CLOSED);
        gateway.misbehave(
                "GET /v1/certificates/current",
                200,
                "application/json",
                "{\"regions\":[{\"region\":\"emea\",\"corpus\":\"c\",\"mode\":\"closed\"}],\"watch\":" + CLOSED
                        + ",\"auditShare\":0.05,\"promise\":{\"error\":0.005,\"doubt\":0.05}}");
        try (Visitor visitor = chromium.visitor(gateway.address(), "ja-JP", 360).at("#/learning")) {
            visitor.page().waitForSelector("[data-test=gate-closed] a");
            assertThat(visitor.text("[data-test=gate-closed]")).contains("関所は閉じています");
            assertThat(Chromium.objections(visitor.page())).isEmpty();
            visitor.at("#/assurance");
            assertThat(visitor.overflow()).isLessThanOrEqualTo(0);
            assertThat(Chromium.objections(visitor.page())).isEmpty();
            visitor.page().click("[data-test=open-gate]");
            assertThat(gateway.posted()).isEmpty();
            visitor.page().fill("[data-test=opening] textarea", "原因を特定し、前の版に戻しました");
            visitor.page().click("[data-test=open-gate]");
            visitor.page().waitForSelector(".toast");

            assertThat(gateway.posted().getFirst().path()).isEqualTo("/v1/watch/opening");
            assertThat(visitor.complaints()).isEmpty();
        }
    }
}
