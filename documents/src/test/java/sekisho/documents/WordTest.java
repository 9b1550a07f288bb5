package sekisho.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

class WordTest {

    @Test
    void chinese_and_japanese_documents_go_through_the_statute_reader() {
        Read chinese = Read.bytes(
                new Docx().words(StatutesInTextTest.CHINESE.split("\n")).bytes(), "办法.docx", "CN");
        Read japanese = Read.bytes(
                new Docx().words(StatutesInTextTest.JAPANESE.split("\n")).bytes(), "規則.docx", "JP");

        assertThat(chinese.places()).contains("2.1 第二条第一款", "2.2 第二条第二款", "17.1 第十七条第一款", "17-1.1 第十七条之一");
        assertThat(japanese.places())
                .isEqualTo(
                        Read.text(StatutesInTextTest.JAPANESE, "規則.txt", "JP").places());
        assertThat(chinese.done().format()).isEqualTo("docx");
    }

    @Test
    void numbers_that_word_counts_itself_are_numbers_of_the_law() {
        Read read = Read.bytes(
                new Docx()
                        .words("青山银行业务管理办法")
                        .numbered(STNumberFormat.CHINESE_COUNTING, "第%1条", List.of("银行应当识别客户。", "银行应当保存记录。", "银行应当报告。"))
                        .bytes(),
                "办法.docx",
                "CN");

        assertThat(read.places()).containsExactly("1.1 第一条", "2.1 第二条", "3.1 第三条");
    }

    @Test
    void headings_are_seen_by_their_style_and_give_the_context() {
        Read read = Read.bytes(
                new Docx()
                        .heading(1, "Compliance Handbook")
                        .contents("2 Records\t7")
                        .heading(2, "2 Records")
                        .heading(3, "2.1 Keeping")
                        .words("The bank keeps every record for ten years, and it must show them to the auditor:")
                        .numbered(STNumberFormat.LOWER_LETTER, "(%1)", List.of("contracts;", "letters."))
                        .words("Nothing is destroyed before that.")
                        .bytes(),
                "handbook.docx",
                "GROUP");

        assertThat(read.places()).containsExactly("2.1.p1 2.1 ¶ 1", "2.1.p2 2.1 ¶ 2");
        assertThat(read.passage("2.1.p1").text())
                .isEqualTo("The bank keeps every record for ten years, and it must show them to the auditor:\n"
                        + "(a) contracts;\n(b) letters.");
        assertThat(read.passage("2.1.p1").title()).isEqualTo("2.1 Keeping");
        assertThat(read.passage("2.1.p1").setting().context()).isEqualTo("2 Records");
        assertThat(read.done().instrument()).isEqualTo("Compliance Handbook");
        assertThat(read.skipped()).containsExactly("contents");
        assertThat(read.done().complete()).isTrue();
    }

    @Test
    void tables_keep_their_rows_and_notes_stand_behind_the_paragraph_they_belong_to() {
        Read read = Read.bytes(
                new Docx()
                        .heading(1, "Limits")
                        .footnoted("The limits of the bank are in this table.", "As of the first of May.")
                        .table(new String[] {"Kind", "Limit"}, new String[] {"Cash", "10,000 EUR"})
                        .bytes(),
                "limits.docx",
                "GROUP");

        assertThat(read.texts())
                .containsExactly("The limits of the bank are in this table.\n[1] As of the first of May.\n"
                        + "Kind | Limit\nCash | 10,000 EUR");
    }

    @Test
    void what_tracked_changes_deleted_is_not_the_law() {
        Read read = Read.bytes(
                new Docx()
                        .words("The bank reports to the auditor every year, and more often when it is asked.")
                        .tracked("The report is due within ", "5", "10 days.")
                        .bytes(),
                "tracked.docx",
                "GROUP");

        assertThat(read.texts()).last().isEqualTo("The report is due within 10 days.");
    }
}
