package sekisho.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PdfTest {

    @Test
    void printed_lines_become_paragraphs_again_across_pages_without_running_titles() {
        Pdf pdf = new Pdf()
                .page()
                .at(800, "Kontorgesetz - amtliche Fassung")
                .at(30, "- 1 -")
                .line("Kontorgesetz", Pdf.BOLD, 18)
                .gap()
                .line("§ 1 Zweck", Pdf.BOLD, 11)
                .gap()
                .line("(1) Dieses Gesetz dient der Ordnung des Kontors und der Verhin-")
                .line("derung von Geldwäsche im Geld- und Wertpapierhandel nach Maßgabe")
                .line("der folgenden Vorschriften über die Pflichten der Institute und nach")
                .page()
                .at(800, "Kontorgesetz - amtliche Fassung")
                .at(30, "- 2 -")
                .line("§ 7 des Prüfungsgesetzes, soweit nichts anderes bestimmt ist.")
                .gap()
                .line("(2) Zu prüfen sind")
                .line("1. die Identität,")
                .line("2. der Zweck.")
                .gap()
                .line("§ 2 Pflichten", Pdf.BOLD, 11)
                .gap()
                .line("Institute müssen ihre Kunden prüfen.")
                .page()
                .at(800, "Kontorgesetz - amtliche Fassung")
                .at(30, "- 3 -")
                .line("§ 3 Meldung", Pdf.BOLD, 11)
                .gap()
                .line("Institute melden den Verdacht.");

        Read read = Read.bytes(pdf.bytes(), "kontog.pdf", "DE");

        assertThat(read.places()).containsExactly("1.1 § 1 Abs. 1", "1.2 § 1 Abs. 2", "2.1 § 2", "3.1 § 3");
        assertThat(read.passage("1.1").text())
                .isEqualTo(
                        "Dieses Gesetz dient der Ordnung des Kontors und der Verhinderung von Geldwäsche im Geld- und"
                                + " Wertpapierhandel nach Maßgabe der folgenden Vorschriften über die Pflichten der Institute"
                                + " und nach § 7 des Prüfungsgesetzes, soweit nichts anderes bestimmt ist.");
        assertThat(read.passage("1.2").text()).isEqualTo("Zu prüfen sind\n1. die Identität,\n2. der Zweck.");
        assertThat(read.passage("1.2").title()).isEqualTo("Zweck");
        assertThat(read.done().instrument()).isEqualTo("Kontorgesetz");
        assertThat(read.skipped()).containsExactly("running-title");
    }

    @Test
    void headings_are_seen_by_their_size_where_there_are_no_articles() {
        Pdf pdf = new Pdf()
                .page()
                .line("Compliance Handbook", Pdf.PLAIN, 20)
                .gap()
                .line("2 Records", Pdf.PLAIN, 14)
                .gap()
                .line("The bank keeps every record for ten years and shows it to the")
                .line("auditor whenever it is asked.")
                .gap()
                .line("It must not destroy them before that.");

        Read read = Read.bytes(pdf.bytes(), "handbook.pdf", "GROUP");

        assertThat(read.places()).containsExactly("2.p1 2 ¶ 1", "2.p2 2 ¶ 2");
        assertThat(read.passage("2.p1").text())
                .isEqualTo(
                        "The bank keeps every record for ten years and shows it to the auditor whenever it is asked.");
        assertThat(read.done().instrument()).isEqualTo("Compliance Handbook");
    }

    @Test
    void a_picture_with_nothing_but_a_stamp_at_its_edge_is_a_scan() throws Exception {
        Read read = Read.bytes(Scans.stamped("Downloaded from the archive"), "half.pdf", "GROUP");

        assertThat(read.skipped()).contains("scanned-page");
        assertThat(read.done().complete()).isFalse();
    }

    @Test
    void a_page_that_is_a_picture_is_told_and_the_reading_is_not_complete() throws Exception {
        Read read = Read.bytes(Scans.withOnePageOfText(), "half.pdf", "GROUP");

        assertThat(read.skipped()).containsExactly("scanned-page");
        assertThat(read.done().complete()).isFalse();
        assertThat(read.passages()).hasSize(1);
    }
}
