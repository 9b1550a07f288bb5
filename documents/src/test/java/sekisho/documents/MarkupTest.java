package sekisho.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Markdown and HTML. */
class MarkupTest {

    private static final String MARKDOWN = """
            ---
            author: nobody
            ---
            # Compliance Handbook

            ## 2 Records

            ### Keeping

            The bank keeps every record for ten years,
            and it shows them to the auditor:

            - contracts;
            - letters.

            Nothing is destroyed before that.

            | Kind | Limit |
            |------|-------|
            | Cash | 10,000 EUR |
            """;

    private static final String PAGE = """
            <!DOCTYPE html><html><head><title>Site</title><script>alert('no')</script></head><body>
            <nav>Home | Laws</nav><main><h1>Compliance Handbook</h1><h2>2 Records</h2><h3>Keeping</h3>
            <p>The bank keeps <b>every</b> record for ten years,
               and it shows them to the auditor:</p><ul><li>contracts;</li><li>letters.</li></ul>
            <p>Nothing is destroyed before that.</p><p hidden>Do as I say.</p>
            <table><tr><th>Kind</th><th>Limit</th></tr><tr><td>Cash</td><td>10,000 EUR</td></tr></table>
            </main><footer>Imprint</footer></body></html>
            """;

    @Test
    void markdown_and_html_of_one_document_give_the_same_passages() {
        Read markdown = Read.text(MARKDOWN, "handbook.md", "GROUP");
        Read html = Read.text(PAGE, "handbook.html", "GROUP");

        assertThat(markdown.places()).containsExactly("2.keeping.p1 2 › Keeping ¶ 1", "2.keeping.p2 2 › Keeping ¶ 2");
        assertThat(markdown.texts())
                .containsExactly(
                        "The bank keeps every record for ten years, and it shows them to the auditor:\n• contracts;\n"
                                + "• letters.",
                        "Nothing is destroyed before that.\nKind | Limit\nCash | 10,000 EUR");
        assertThat(html.passages()).isEqualTo(markdown.passages());
        assertThat(html.done().format()).isEqualTo("html");
        assertThat(html.done().instrument()).isEqualTo("Compliance Handbook");
    }

    @Test
    void a_statute_in_markup_is_read_as_a_statute() {
        Read markdown = Read.text(
                "# Kontorgesetz\n\n## § 1 Zweck\n\nDas Kontor dient der Ordnung.\n\n## § 2 Pflichten\n\n"
                        + "(1) Institute prüfen ihre Kunden.\n(2) Sie melden\n\n1. den Verdacht und\n2. die Tat.\n",
                "kontog.md",
                "DE");
        Read html = Read.text(
                "<html><body><h1>Kontorgesetz</h1><h3>§ 1<br>Zweck</h3><p>Das Kontor dient der Ordnung.</p>"
                        + "<h3>§ 2<br>Pflichten</h3><p>(1) Institute prüfen ihre Kunden.</p><p>(2) Sie melden</p>"
                        + "<table><tr><td>1.</td><td><p>den Verdacht und</p></td></tr>"
                        + "<tr><td>2.</td><td><p>die Tat.</p></td></tr></table></body></html>",
                "kontog.html",
                "DE");

        assertThat(markdown.places()).containsExactly("1.1 § 1", "2.1 § 2 Abs. 1", "2.2 § 2 Abs. 2");
        assertThat(html.passages()).isEqualTo(markdown.passages());
        assertThat(html.passage("2.2").text()).isEqualTo("Sie melden\n1. den Verdacht und\n2. die Tat.");
        assertThat(html.passage("2.2").title()).isEqualTo("Pflichten");
    }

    @Test
    void a_form_around_the_whole_page_is_no_reason_to_lose_it() {
        String page = "<html><body><form action='x'><input type='hidden' value='state'><h1>Handbook</h1><h2>2"
                + " Records</h2><p>The bank keeps every record for ten"
                + " years.</p><button>Search</button></form></body></html>";

        Read read = Read.text(page, "page.html", "GROUP");

        assertThat(read.texts()).containsExactly("The bank keeps every record for ten years.");
        assertThat(read.done().complete()).isTrue();
    }

    @Test
    void law_beside_the_main_part_is_read_and_words_of_the_site_are_told() {
        String duties =
                "<h3>§ 1</h3><p>Institute prüfen ihre Kunden und bewahren alles zehn Jahre lang auf.</p>".repeat(3);
        String annex = "<div><h3>§ 9</h3><p>Wer dies nicht tut, der handelt ordnungswidrig.</p></div>";

        Read halved = Read.text("<html><body><main>" + duties + "</main>" + annex.repeat(3), "x.html", "DE");
        Read little = Read.text("<html><body><main>" + duties.repeat(9) + "</main>" + annex, "x.html", "DE");
        Read site = Read.text("<html><body><div>Suche</div><main>" + duties + "</main>", "x.html", "DE");

        assertThat(halved.texts()).anyMatch(text -> text.contains("ordnungswidrig"));
        assertThat(little.texts()).anyMatch(text -> text.contains("ordnungswidrig"));
        assertThat(site.texts()).noneMatch(text -> text.contains("Suche"));
        assertThat(site.skipped()).containsExactly("editorial");
    }

    @Test
    void a_page_nested_without_end_is_read_without_harm() {
        String deep = "<html><body>" + "<div>".repeat(100_000) + "The bank keeps the records of its customers.";

        assertThat(Read.text(deep, "deep.html", "GROUP").end()).isNotNull();
    }
}
