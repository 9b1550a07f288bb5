package sekisho.verification.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Asker;
import sekisho.contracts.Caveat;
import sekisho.contracts.Citation;
import sekisho.contracts.Claim;
import sekisho.contracts.Digests;
import sekisho.contracts.Draft;
import sekisho.contracts.Evidence;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Language;
import sekisho.contracts.ModelVersion;
import sekisho.contracts.Passage;
import sekisho.contracts.QuestionAsked;
import sekisho.contracts.Region;
import sekisho.contracts.Specialty;
import sekisho.contracts.Task;
import sekisho.verification.json.CanonicalJson;
import sekisho.verification.json.GateData;
import sekisho.verification.knowledge.OwnCopy;

/** Invented provisions in four languages, and drafts about them. */
public final class Law {

    public static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
    public static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
    public static final Map<String, Double> STRONG =
            Map.of("coverage", 1.0, "margin", 1.0, "agreement", 1.0, "strength", 1.0, "focus", 1.0, "solitude", 1.0);

    public static final Passage EN = passage(
            "en-notify",
            2,
            "House Rules on Incidents",
            "Art. 6(1)(f)",
            Language.EN,
            "GB",
            "The Compliance Officer must notify the Regulator within 5 business days after a breach that affects more"
                    + " than 10,000 customers or EUR 250,000. A branch may not open an account before the check under Art."
                    + " 6(1)(f) is complete, unless the Board has approved it in writing on or after 15 March 2024.",
            LocalDate.of(2020, 1, 1),
            null);
    public static final Passage DE = passage(
            "de-melden",
            1,
            "Hausordnung Meldewesen",
            "§ 25h Abs. 1 Satz 2 Nr. 3",
            Language.DE,
            "DE",
            "Der Beauftragte muss die Aufsicht innerhalb von 20 Werktagen unterrichten, wenn der Schaden 1,5 Mio. Euro"
                    + " übersteigt. Die Zweigstelle darf kein Konto eröffnen, bevor die Prüfung nach § 25h Abs. 1 Satz 2"
                    + " Nr. 3 abgeschlossen ist. Der Anteil von 25 Prozent gilt seit dem 1. Juli 2023.",
            LocalDate.of(2020, 1, 1),
            null);
    public static final Passage JA = passage(
            "ja-todoke",
            1,
            "行内報告規程",
            "第十七条第二項",
            Language.JA,
            "JP",
            "責任者は、事故を知った日から三十日以内に監督官庁に届け出なければならない。ただし、損害の額が二百万円以下である場合は、この限りでない。"
                    + "支店は、第十七条第二項の確認を終えるまで、口座を開設してはならない。この規程は、令和五年四月一日から施行する。",
            LocalDate.of(2020, 1, 1),
            null);
    public static final Passage ZH = passage(
            "zh-baogao",
            1,
            "行内报告办法",
            "第九条第二款",
            Language.ZH,
            "CN",
            "负责人应当自发现之日起十个工作日内向监管机构报告金额超过五百万元的交易。分支机构不得在完成第九条第二款规定的核查之前开立账户。" + "持股比例达到百分之二十五的股东可以申请复核。",
            LocalDate.of(2020, 1, 1),
            null);

    public static final List<Passage> ALL = List.of(EN, DE, JA, ZH);

    private Law() {}

    public static Passage passage(
            String id,
            int version,
            String instrument,
            String locator,
            Language language,
            String jurisdiction,
            String text,
            LocalDate from,
            LocalDate to) {
        return new Passage(
                id,
                version,
                instrument,
                locator,
                null,
                language,
                jurisdiction,
                Specialty.BANKING,
                text,
                Digests.sha256(text),
                from,
                to,
                null);
    }

    /** The same provision, in force until this day. */
    public static Passage until(Passage passage, LocalDate last) {
        return passage(
                passage.id(),
                passage.version(),
                passage.instrument(),
                passage.locator(),
                passage.language(),
                passage.jurisdiction(),
                passage.text(),
                passage.validFrom(),
                last);
    }

    public static OwnCopy copy(Passage... more) {
        OwnCopy copy = new OwnCopy();
        ALL.forEach(passage -> copy.take(passage, TODAY));
        List.of(more).forEach(passage -> copy.take(passage, TODAY));
        return copy;
    }

    public static Citation citing(Passage passage, String quote) {
        return new Citation(
                passage.id(),
                passage.version(),
                passage.instrument(),
                passage.locator(),
                passage.jurisdiction(),
                quote,
                passage.validFrom(),
                passage.validTo());
    }

    /** A claim that says a provision word by word. */
    public static Claim extract(Passage passage) {
        return claim(passage, passage.text());
    }

    /** Other words over the whole provision. */
    public static Claim claim(Passage passage, String text) {
        return new Claim(text, List.of(citing(passage, passage.text())));
    }

    public static Inquiry asking(Passage about) {
        return new Inquiry(
                about.text().substring(0, Math.min(60, about.text().length())),
                about.language(),
                List.of(about.jurisdiction()),
                Specialty.BANKING,
                Task.QUESTION_ANSWERING,
                TODAY,
                null,
                List.of());
    }

    public static Case caseOf(Passage about, Claim... claims) {
        return new Case(asking(about), List.of(claims), List.of(), copy(), GateNumbers.standard());
    }

    public static AnswerDrafted drafted(Inquiry inquiry, Draft draft, Map<String, Double> signals) {
        String id = "0196a000-0000-7000-8000-000000000001";
        QuestionAsked asked = new QuestionAsked(
                id, Region.EMEA, NOW, NOW.plusSeconds(2), new Asker("asker-1", Set.of("auditor")), inquiry);
        return new AnswerDrafted(
                id,
                Region.EMEA,
                asked,
                draft,
                new Evidence("lexical-1", signals, List.of()),
                new ModelVersion("extractive-1", "none", "ranking-policy-0"),
                NOW,
                NOW);
    }

    public static AnswerDrafted answering(Passage about, Claim... claims) {
        return drafted(
                asking(about), new Draft.Answered(List.of(claims), List.of(), List.of(Caveat.EXTRACT_ONLY)), STRONG);
    }

    public static GatePolicy policy() {
        return GatePolicy.standard(sure(), GateData.risk(), new CanonicalJson());
    }

    /** The policy with the fit that ships. */
    public static GatePolicy shipped() {
        return GatePolicy.standard(GateData.calibration(), GateData.risk(), new CanonicalJson());
    }

    /** A policy whose checks alone stand between a draft in other words and its release. */
    public static GatePolicy checksAlone() {
        return new GatePolicy(
                GateNumbers.standard().withOwnWords(),
                sure(),
                GateData.risk(),
                Checks.ofDrafts(),
                GatePolicy.CODE,
                new CanonicalJson());
    }

    private static Calibration sure() {
        return new Calibration(
                "test",
                List.of("agreement", "coverage", "focus", "margin", "strength"),
                List.of(2.0, 2.0, 2.0, 2.0, 2.0),
                -4.0);
    }
}
