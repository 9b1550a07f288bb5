package sekisho.documents.eurlex;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.documents.Told;

class EurlexReaderTest {

    private static final String CONSOLIDATED = """
            <!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title>EUR-Lex</title></head><body>
            <p class="reference">02031R0007 — EN — 01.07.2033 — 002.001</p>
            <p class="disclaimer">This text is meant purely as a documentation tool.</p>
            <p class="arrow">►B</p>
            <div class="eli-main-title"><p class="title-doc-first">REGULATION (EU) 2031/7 OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL</p><p class="title-doc-last">of 5 January 2031 on parcels</p></div>
            <div class="eli-subdivision" id="cpt_I"><p class="title-division-1">CHAPTER I</p><div class="eli-title"><p class="title-division-2">General provisions</p></div>
            <div class="eli-subdivision" id="cpt_I.sct_1"><p class="title-division-1">Section 1</p><div class="eli-title"><p class="title-division-2">Scope</p></div>
            <div class="eli-subdivision" id="art_1"><p class="title-article-norm">Article 1</p><div class="eli-title"><p class="stitle-article-norm">Definitions</p></div>
            <p class="norm">For the purposes of this Regulation:</p>
            <div class="grid-container grid-list"><div class="list grid-list-column-1"><span>(1) </span></div><div class="grid-list-column-2"><p class="norm">‘parcel’ means a thing:</p>
              <div class="grid-container grid-list"><div class="list grid-list-column-1"><span>(a) </span></div><div class="grid-list-column-2"><p class="norm">wrapped; or</p></div></div>
              <div class="grid-container grid-list"><div class="list grid-list-column-1"><span>(b) </span></div><div class="grid-list-column-2"><p class="norm">boxed;</p></div></div></div></div>
            <div class="grid-container grid-list"><div class="list grid-list-column-1"><span>(2) </span></div><div class="grid-list-column-2"><p class="norm">‘sender’ means who sends.</p></div></div>
            </div>
            </div></div>
            <div class="eli-subdivision" id="cpt_II"><p class="title-division-1">CHAPTER II</p><div class="eli-title"><p class="title-division-2">Duties</p></div>
            <div class="eli-subdivision" id="art_2"><p class="title-article-norm">Article 2</p><div class="eli-title"><p class="stitle-article-norm">Fees</p></div>
            <div class="norm"><span class="no-parag">1.  </span><div class="norm inline-element"><p class="norm inline-element">A sender shall pay under Regulation (EU) No 1/2012 (<a href="#E0001" id="src.E0001"><span class="superscript">1</span></a>), as follows:</p>
              <div class="grid-container grid-list"><div class="list grid-list-column-1"><span>(a) </span></div><div class="grid-list-column-2"><p class="norm">in coins;</p></div></div>
              <p class="modref"><a href="#M2">▼M2</a></p>
              <div class="grid-container grid-list"><div class="list grid-list-column-1"><span>(b) </span></div><div class="grid-list-column-2"><p class="norm">in notes.</p></div></div>
              <p class="norm">He may choose.</p></div></div>
            <p class="modref"><a href="#M1">▼M1</a></p>
            <div class="norm"><span class="no-parag">1a.  </span><div class="norm inline-element">Paragraph 1 applies <span class="boldface">today</span>.</div></div>
            <div class="norm"><span class="no-parag">2.  </span><div class="norm inline-element">—————</div></div>
            </div>
            <p class="modref"><a href="#M1">▼M1</a></p>
            <p class="title-article-norm">"Article 2a</p><div class="eli-title"><p class="stitle-article-norm">Boxes"</p></div>
            <p class="norm">Boxes are free.</p><p class="norm">Boxes are square:</p>
            <table class="borderOj"><tbody><tr><td><p class="norm">Size</p></td><td><p class="norm">Fee</p></td></tr><tr><td><p class="norm">small</p></td><td><p class="norm">10</p></td></tr></tbody></table>
            <div class="eli-subdivision" id="art_3"><p class="title-article-norm">Article 3</p><p class="norm">▼M1 —————</p></div>
            </div>
            <div class="eli-subdivision" id="fnp_1"><p class="norm">This Regulation shall be binding.</p></div>
            <div class="eli-container" id="anx_I"><p class="title-annex-1">ANNEX I</p><p class="title-annex-2">Labels</p><p class="norm">Each label names:</p><div class="grid-container grid-list"><div class="grid-list-column-1"><span>— </span></div><div class="grid-list-column-2"><p class="norm">the sender.</p></div></div></div>
            <p class="footnote"><a id="E0001" href="#src.E0001">(1)</a> OJ L 1, p. 1.</p>
            </body></html>
            """;

    private static final String JOURNAL = """
            <!DOCTYPE html><html lang="de"><body>
            <p class="oj-hd-oj">L 1/1</p>
            <div class="eli-container"><div class="eli-main-title" id="tit_1"><p class="oj-doc-ti">VERORDNUNG (EU) 2031/7 DES RATES</p><p class="oj-doc-ti">über Pakete</p></div>
            <div class="eli-subdivision" id="pbl_1"><p class="oj-normal">DER RAT —</p>
            <div class="eli-subdivision" id="rct_1"><table width="100%"><tbody><tr><td><p class="oj-normal">(1)</p></td><td><p class="oj-normal">Pakete sind wichtig.</p></td></tr></tbody></table></div></div>
            <div class="eli-subdivision" id="enc_1">
            <div id="cpt_I"><p class="oj-ti-section-1"><span class="oj-italic">KAPITEL I</span></p><div class="eli-title"><p class="oj-ti-section-2"><span class="oj-bold">Allgemeines</span></p></div>
            <div class="eli-subdivision" id="art_1"><p class="oj-ti-art">Artikel 1</p><div class="eli-title" id="art_1.tit_1"><p class="oj-sti-art">Pflichten</p></div>
            <div id="001.001"><p class="oj-normal">(1)   Der Absender zahlt<a href="#ntr1-L_1" id="ntc1">&nbsp;(<span class="oj-super oj-note-tag">1</span>)</a></p>
            <table width="100%"><tbody><tr><td><p class="oj-normal">a)</p></td><td><p class="oj-normal">mit Münzen,</p><table><tbody><tr><td><p class="oj-normal">i)</p></td><td><p class="oj-normal">alten oder</p></td></tr><tr><td><p class="oj-normal">ii)</p></td><td><p class="oj-normal">neuen;</p></td></tr></tbody></table></td></tr></tbody></table>
            <table width="100%"><tbody><tr><td><p class="oj-normal">b)</p></td><td><p class="oj-normal">mit Scheinen.</p></td></tr></tbody></table></div>
            <div id="001.002"><p class="oj-normal">(2)   Absatz 1 gilt bis 2 m<span class="oj-super">3</span>.</p><p class="oj-normal">Näheres regelt die Kommission.</p></div>
            </div></div>
            <div class="eli-subdivision" id="art_2"><p class="oj-ti-art">Artikel 2</p><p class="oj-normal">Die Verordnung (EU) 2030/1 wird wie folgt geändert:</p><p class="oj-ti-art">„Artikel 45</p><p class="oj-normal">Fremde Worte.“</p></div>
            </div>
            <div class="oj-final"><p class="oj-normal">Geschehen zu Brüssel.</p></div></div>
            <div class="eli-container" id="anx_1"><p class="oj-doc-ti">ANHANG</p><p class="oj-doc-ti">Muster</p><p class="oj-normal">Das Muster.</p></div>
            </body></html>
            """;

    private final Told told = Told.of("page.html", "EU", CONSOLIDATED);
    private final Told journal = Told.of("page.html", "EU", JOURNAL);

    @Test
    void articles_of_a_consolidated_act_are_cited_as_lawyers_do() {
        assertThat(told.places())
                .containsExactly(
                        "1.1 › Art. 1",
                        "2.1 › Art. 2(1)",
                        "2.1a › Art. 2(1a)",
                        "2a.1 › Art. 2a para. 1",
                        "2a.2 › Art. 2a para. 2",
                        "annex-i.1 › Annex I");
        assertThat(told.passages()).extracting(Passage::instrument).containsOnly("Regulation (EU) 2031/7");
        assertThat(told.passages()).extracting(Passage::language).containsOnly(Language.EN);
        assertThat(told.passages()).extracting(Passage::validFrom).containsOnly(LocalDate.of(2033, 7, 1));
    }

    @Test
    void points_stand_in_points_and_the_words_behind_them_their_place() {
        assertThat(told.at("1.1").text()).isEqualTo("""
                        For the purposes of this Regulation:
                        (1) ‘parcel’ means a thing:
                        (a) wrapped; or
                        (b) boxed;
                        (2) ‘sender’ means who sends.""");
        assertThat(told.at("2.1").text()).isEqualTo("""
                        A sender shall pay under Regulation (EU) No 1/2012, as follows:
                        (a) in coins;
                        (b) in notes.
                        He may choose.""");
        assertThat(told.at("2a.2").text()).isEqualTo("Boxes are square:\nSize | Fee\nsmall | 10");
        assertThat(told.at("annex-i.1").text()).isEqualTo("Each label names:\n— the sender.");
    }

    @Test
    void divisions_stand_above_and_headings_beside() {
        assertThat(told.at("1.1").setting().context()).isEqualTo("CHAPTER I General provisions\nSection 1 Scope");
        assertThat(told.at("2.1").setting().context()).isEqualTo("CHAPTER II Duties");
        assertThat(told.at("2a.1").title()).isEqualTo("Boxes");
        assertThat(told.at("2.1a").text()).isEqualTo("Paragraph 1 applies today.");
        assertThat(told.at("2.1a").setting().references()).containsExactly("Art. 2(1)");
    }

    @Test
    void what_is_repealed_is_left_out_with_a_reason() {
        assertThat(told.skips()).containsExactly("Article 3: repealed", "paragraphs: repealed");
    }

    @Test
    void the_official_journal_is_read_in_german() {
        assertThat(journal.places())
                .containsExactly(
                        "recital-1.1 › Erwägungsgrund 1",
                        "1.1 › Art. 1 Abs. 1",
                        "1.2 › Art. 1 Abs. 2",
                        "2.1 › Art. 2",
                        "anhang.1 › Anhang");
        assertThat(journal.at("1.1").instrument()).isEqualTo("Verordnung (EU) 2031/7");
        assertThat(journal.at("1.1").text()).isEqualTo("""
                        Der Absender zahlt
                        a) mit Münzen,
                        i) alten oder
                        ii) neuen;
                        b) mit Scheinen.""");
        assertThat(journal.at("1.2").text()).isEqualTo("Absatz 1 gilt bis 2 m³.\nNäheres regelt die Kommission.");
    }

    @Test
    void an_article_quoted_in_an_amendment_is_words_of_the_amendment() {
        assertThat(journal.at("2.1").text()).contains("„Artikel 45").contains("Fremde Worte.“");
    }

    @Test
    void terms_in_quotation_marks_do_not_swallow_what_follows() {
        String page = """
                <html lang="en"><body><p class="oj-doc-ti">REGULATION (EU) 2031/8</p><p class="oj-ti-art">Article 1</p>
                <p class="oj-normal">1.   In this Regulation:</p><p class="oj-normal">‘parcel’ means a thing;</p>
                <p class="oj-normal">2.   It applies.</p></body></html>""";

        assertThat(Told.of("page.html", "EU", page).places()).containsExactly("1.1 › Art. 1(1)", "1.2 › Art. 1(2)");
    }

    @Test
    void old_pages_have_the_same_classes_without_their_prefix() {
        String old = JOURNAL.replace("\"oj-", "\"").replace(" oj-", " ");

        assertThat(Told.of("page.html", "EU", old).places()).isEqualTo(journal.places());
    }
}
