package sekisho.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The four languages as their law is printed, in plain text. */
class StatutesInTextTest {

    static final String CHINESE = """
            青山银行业务管理办法

            （2025年3月1日发布）

            目　录

            第一章　总则
            第二章　客户尽职调查

            第一章　总　则

            　　第一条　为了规范业务，制定本办法。
            　　第二条　本办法所称客户，包括：
            　　（一）自然人；
            　　（二）法人：
            　　1．公司；
            　　2．合伙企业。
            　　银行应当妥善保存客户资料。

            第二章　客户尽职调查

            第一节　识别

            　　第十七条　银行应当识别受益所有人。
            　　识别应当依照
            第十七条之一的规定进行。
            　　第十七条之一　【复核】银行应当每年复核。
            """;

    static final String JAPANESE = """
            青山銀行業務規則
            （令和七年法律第一号）

            目次
            第一章　総則（第一条・第二条）
            第二章　確認（第三条）

            第一章　総則

            （目的）
            第一条　この規則は、銀行の業務の適正を図ることを目的とする。
            ２　前項の目的は、次に掲げる場合に達せられる。
            一　本人を確認したとき。
            イ　個人
            ロ　法人
            二　記録を保存したとき。
            （定義）
            第二条の二　この規則において「顧客」とは、取引の相手方をいう。
            ２　第一条第二項の規定は、顧客について準用する。

            附　則
            （施行期日）
            第一条　この規則は、公布の日から施行する。
            """;

    static final String GERMAN = """
            Kontorgesetz

            Inhaltsübersicht
            § 1 Zweck
            § 2 Pflichten

            Teil 1
            Allgemeines

            § 1 Zweck

            Dieses Gesetz dient der Ordnung des Kontors.

            § 25h Pflichten der Institute

            (1) Institute müssen Kunden prüfen. Das gilt nach
            § 7 des Prüfungsgesetzes auch bei Altkunden.

            (2) Zu prüfen sind
            1. die Identität,
            2. die Herkunft der Mittel
            a) bei Barzahlung,
            b) bei Überweisung und
            3. der Zweck.

            Anlage 1 Muster

            (1) Das Muster ist zu verwenden.
            """;

    static final String ENGLISH = """
            Regulation on Quiet Ledgers

            CHAPTER I
            General provisions

            Section 1
            Scope

            Article 1
            Subject matter
            This Regulation lays down rules.

            Article 6
            Lawfulness
            1. Processing is lawful only if one of the following applies:
            (a) the customer has agreed;
            (b) it is necessary for:
            (i) a contract;
            (ii) a duty.
            2. Point (a) does not apply to public bodies.

            ANNEX I
            Forms

            1. Use the form.
            """;

    @Test
    void chinese_law_is_cut_into_paragraphs_and_keeps_its_points() {
        Read read = Read.text(CHINESE, "办法.txt", "CN");

        assertThat(read.places())
                .containsExactly(
                        "p1 ¶ 1",
                        "1.1 第一条",
                        "2.1 第二条第一款",
                        "2.2 第二条第二款",
                        "17.1 第十七条第一款",
                        "17.2 第十七条第二款",
                        "17-1.1 第十七条之一");
        assertThat(read.passage("2.1").text()).isEqualTo("本办法所称客户，包括：\n（一）自然人；\n（二）法人：\n1．公司；\n2．合伙企业。");
        assertThat(read.passage("17.2").text()).isEqualTo("识别应当依照第十七条之一的规定进行。");
        assertThat(read.passage("17.1").setting().context()).isEqualTo("第二章 客户尽职调查\n第一节 识别");
        assertThat(read.passage("17-1.1").title()).isEqualTo("复核");
        assertThat(read.done().instrument()).isEqualTo("青山银行业务管理办法");
        assertThat(read.done().language()).isEqualTo("zh");
    }

    @Test
    void japanese_law_is_cut_into_paragraphs_and_counts_anew_in_its_supplement() {
        Read read = Read.text(JAPANESE, "規則.txt", "JP");

        assertThat(read.places())
                .containsExactly(
                        "p1 ¶ 1", "1.1 第一条第一項", "1.2 第一条第二項", "2-2.1 第二条の二第一項", "2-2.2 第二条の二第二項", "附則.1.1 附則第一条");
        assertThat(read.passage("1.2").text())
                .isEqualTo("前項の目的は、次に掲げる場合に達せられる。\n一　本人を確認したとき。\nイ　個人\nロ　法人\n二　記録を保存したとき。");
        assertThat(read.passage("1.1").title()).isEqualTo("目的");
        assertThat(read.passage("1.1").setting().context()).isEqualTo("第一章 総則");
        assertThat(read.passage("附則.1.1").title()).isEqualTo("施行期日");
    }

    @Test
    void german_law_is_cut_into_paragraphs_and_a_citation_at_the_beginning_of_a_line_opens_nothing() {
        Read read = Read.text(GERMAN, "kontog.txt", "DE");

        assertThat(read.places())
                .containsExactly("1.1 § 1", "25h.1 § 25h Abs. 1", "25h.2 § 25h Abs. 2", "anlage-1.1 Anlage 1");
        assertThat(read.passage("25h.1").text())
                .isEqualTo(
                        "Institute müssen Kunden prüfen. Das gilt nach § 7 des Prüfungsgesetzes auch bei Altkunden.");
        assertThat(read.passage("25h.2").text())
                .isEqualTo("Zu prüfen sind\n1. die Identität,\n2. die Herkunft der Mittel\na) bei Barzahlung,\n"
                        + "b) bei Überweisung und\n3. der Zweck.");
        assertThat(read.passage("25h.2").title()).isEqualTo("Pflichten der Institute");
        assertThat(read.passage("25h.2").setting().context()).isEqualTo("Teil 1 Allgemeines");
    }

    @Test
    void english_law_of_articles_is_cut_into_paragraphs_and_its_sections_are_groups() {
        Read read = Read.text(ENGLISH, "reg.txt", "EU");

        assertThat(read.places()).containsExactly("1.1 Art. 1", "6.1 Art. 6(1)", "6.2 Art. 6(2)", "annex-i.1 Annex I");
        assertThat(read.passage("6.1").text())
                .isEqualTo("Processing is lawful only if one of the following applies:\n(a) the customer has agreed;\n"
                        + "(b) it is necessary for:\n(i) a contract;\n(ii) a duty.");
        assertThat(read.passage("6.1").title()).isEqualTo("Lawfulness");
        assertThat(read.passage("6.1").setting().context()).isEqualTo("CHAPTER I General provisions\nSection 1 Scope");
    }

    @Test
    void american_and_british_sections_are_what_is_cited() {
        Read read = Read.text("""
                Quiet Ledgers Act

                PART 2 Duties

                Section 12. Reports
                (a) A bank shall report
                (1) each loss; and
                (2) each gain.
                (b) The report is due within 5 days.

                Section 13. Records
                A bank shall keep records. See
                section 12 of this Act.
                """, "act.txt", "US");

        assertThat(read.places()).containsExactly("12.a Section 12(a)", "12.b Section 12(b)", "13.1 Section 13");
        assertThat(read.passage("12.a").text()).isEqualTo("A bank shall report\n(1) each loss; and\n(2) each gain.");
    }

    @Test
    void a_rulebook_of_dotted_numbers_nests_as_they_say() {
        Read read = Read.text("""
                7 Customer due diligence

                7.3 Identification

                7.3.1 A Relevant Person must identify the customer and the beneficial owner.

                7.3.2 A Relevant Person must:
                (a) keep records; and
                (b) produce them on request.

                7.4 Reliance on others is allowed.
                """, "aml.txt", "ADGM");

        assertThat(read.places()).containsExactly("7.3.1.p1 7.3.1", "7.3.2.p1 7.3.2", "7.4.p1 7.4");
        assertThat(read.passage("7.3.2.p1").setting().context())
                .isEqualTo("7 Customer due diligence\n7.3 Identification");
    }

    @Test
    void text_without_structure_is_read_by_paragraphs() {
        Read read = Read.text(
                "The bank keeps every record for ten years and shows it to the auditor.\n\n"
                        + "It must not destroy them before that, whatever the customer says.\n",
                "note.txt",
                "GROUP");

        assertThat(read.places()).containsExactly("p1 ¶ 1", "p2 ¶ 2");
        assertThat(read.done().instrument()).isEqualTo("note");
    }
}
