package sekisho.documents.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.documents.Told;

class AknReaderTest {

    private static final String ACT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
              <act name="regulation" contains="singleVersion">
                <meta><identification source="#x">
                    <FRBRWork><FRBRthis value="/akn/eu/act/2031/7"/><FRBRdate date="2031-01-05" name="enactment"/></FRBRWork>
                    <FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification>
                  <lifecycle source="#x"><eventRef eId="e1" date="2031-02-01" type="generation" source="#s"/><eventRef eId="e2" date="2033-07-01" type="amendment" source="#s"/></lifecycle>
                  <temporalData source="#x"><temporalGroup eId="tg1"><timeInterval start="#e2" refersTo="#inForce"/></temporalGroup>
                    <temporalGroup eId="tg2"><timeInterval start="#e1" end="#e2" refersTo="#inForce"/></temporalGroup></temporalData></meta>
                <preface><longTitle><p><docTitle>REGULATION (EU) 2031/7 on parcels</docTitle></p></longTitle></preface>
                <preamble><recitals><recital eId="rec_1"><num>(1)</num><p>Parcels matter.</p></recital></recitals></preamble>
                <body>
                  <chapter eId="chp_I"><num>CHAPTER I</num><heading>General provisions</heading>
                    <section eId="chp_I__sec_1"><num>Section 1</num><heading>Scope</heading>
                      <article eId="art_1"><num>Article 1</num><heading>Definitions</heading>
                        <paragraph eId="art_1__para_1"><num>1.</num>
                          <list><intro><p>For the purposes of this Regulation:</p></intro>
                            <point eId="a"><num>(a)</num><content><p>‘parcel’ means a thing<authorialNote marker="1"><p>See OJ.</p></authorialNote>;</p></content></point>
                            <point eId="b"><num>(b)</num><list><intro><p>‘sender’ means:</p></intro><point><num>(i)</num><content><p>who sends; or</p></content></point><point><num>(ii)</num><content><p>who pays.</p></content></point></list></point>
                            <wrapUp><p>Gifts are not parcels.</p></wrapUp></list></paragraph>
                        <paragraph eId="art_1__para_2" period="#tg2"><num>2.</num><subparagraph><content><p>Paragraph 1 applies.</p></content></subparagraph><subparagraph><content><p>It applies <ref href="#x">today</ref>.</p></content></subparagraph></paragraph>
                      </article>
                    </section>
                  </chapter>
                  <article eId="art_2" period="#tg1"><num>Article 2</num><content><p>Fees:</p><table><tr><th><p>Size</p></th><th><p>Fee</p></th></tr><tr><td><p>small</p></td><td><p>10</p></td></tr></table></content></article>
                  <article eId="art_3" status="repealed"><num>Article 3</num><content><p>Old words.</p></content></article>
                </body>
              </act>
            </akomaNtoso>
            """;

    private final Told told = Told.of("act.xml", "EU", ACT);

    @Test
    void articles_are_cut_into_their_paragraphs_and_cited_as_lawyers_do() {
        assertThat(told.places())
                .containsExactly("recital-1.1 › Recital 1", "1.1 › Art. 1(1)", "1.2 › Art. 1(2)", "2.1 › Art. 2");
        assertThat(told.passages()).extracting(Passage::instrument).containsOnly("Regulation (EU) 2031/7");
        assertThat(told.passages()).extracting(Passage::language).containsOnly(Language.EN);
    }

    @Test
    void lists_keep_intro_points_and_what_wraps_them_up() {
        assertThat(told.at("1.1").text()).isEqualTo("""
                        For the purposes of this Regulation:
                        (a) ‘parcel’ means a thing;
                        (b) ‘sender’ means:
                        (i) who sends; or
                        (ii) who pays.
                        Gifts are not parcels.""");
    }

    @Test
    void subparagraphs_are_lines_and_tables_rows() {
        assertThat(told.at("1.2").text()).isEqualTo("Paragraph 1 applies.\nIt applies today.");
        assertThat(told.at("2.1").text()).isEqualTo("Fees:\nSize | Fee\nsmall | 10");
    }

    @Test
    void headings_stand_above() {
        assertThat(told.at("1.1").setting().context()).isEqualTo("CHAPTER I General provisions\nSection 1 Scope");
        assertThat(told.at("1.1").title()).isEqualTo("Definitions");
        assertThat(told.at("2.1").setting().context()).isEmpty();
    }

    @Test
    void temporal_groups_tell_since_when_and_until_when() {
        assertThat(told.at("2.1").validFrom()).isEqualTo(LocalDate.of(2033, 7, 1));
        assertThat(told.at("1.2").validFrom()).isEqualTo(LocalDate.of(2031, 2, 1));
        assertThat(told.at("1.2").validTo()).isEqualTo(LocalDate.of(2033, 6, 30));
        assertThat(told.at("1.1").validFrom()).isNull();
    }

    @Test
    void repealed_articles_are_left_out_with_a_reason() {
        assertThat(told.skips()).containsExactly("Art. 3: repealed");
    }

    @Test
    void a_law_without_articles_is_cited_by_its_sections() {
        String act = """
                <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta><identification><FRBRWork><FRBRalias name="shortTitle" value="Parcels Act 2031"/></FRBRWork><FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification></meta><body>
                <part><num>Part 2</num><heading>Duties</heading>
                <section><num>12</num><heading>Fees</heading><subsection><num>(1)</num><content><p>A sender pays.</p></content></subsection><subsection><num>(2)</num><intro><p>He pays in</p></intro><paragraph><num>(a)</num><content><p>coins, or</p></content></paragraph><paragraph><num>(b)</num><content><p>notes.</p></content></paragraph></subsection></section>
                </part></body></act></akomaNtoso>""";

        Told sections = Told.of("x.xml", "GB", act);

        assertThat(sections.places()).containsExactly("12.1 › Section 12(1)", "12.2 › Section 12(2)");
        assertThat(sections.at("12.2").text()).isEqualTo("He pays in\n(a) coins, or\n(b) notes.");
        assertThat(sections.at("12.2").instrument()).isEqualTo("Parcels Act 2031");
    }

    @Test
    void text_outside_of_any_article_is_not_lost() {
        String resolution = """
                <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="resolution"><meta><identification><FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>
                <preface><p>Resolution on parcels</p></preface><mainBody><paragraph><num>1.</num><content><p>Parcels are welcome.</p></content></paragraph><paragraph><num>2.</num><content><p>Boxes are, too.</p></content></paragraph><hcontainer><content><p>It ends.</p></content></hcontainer></mainBody></doc></akomaNtoso>""";

        Told loose = Told.of("x.xml", "EU", resolution);

        assertThat(loose.passages())
                .extracting(Passage::text)
                .containsExactly("Parcels are welcome.", "Boxes are, too.", "It ends.");
        assertThat(loose.places()).startsWith("1 › (1)", "2 › (2)");
    }

    @Test
    void schedules_chapters_with_words_components_and_recitals_without_number_are_read() {
        String act = """
                <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta><identification><FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>
                <preamble><recitals><recital><p>Whereas parcels matter.</p></recital></recitals></preamble>
                <body><section><num>1</num><content><p>It applies.</p></content></section><chapter><num>CHAPTER 2</num><content><p>Boxes are welcome.</p></content></chapter>
                <section><num>Section 3</num><intro><p>Before the articles.</p></intro><article><num>Article 3</num><content><p>It ends.</p></content></article></section>
                <hcontainer name="schedule"><num>Schedule 1</num><paragraph><num>1.</num><content><p>Red ones.</p></content></paragraph></hcontainer></body></act>
                <components><component><doc name="annex"><mainBody><p>A component.</p></mainBody></doc></component><component><documentRef href="x"/></component></components></akomaNtoso>""";

        Told told = Told.of("x.xml", "GB", act);

        assertThat(told.passages())
                .extracting(Passage::text)
                .containsExactlyInAnyOrder(
                        "Whereas parcels matter.",
                        "It applies.",
                        "Boxes are welcome.",
                        "Before the articles.",
                        "It ends.",
                        "Red ones.",
                        "A component.");
        assertThat(told.skips()).containsExactly("Annex: unreadable-part");
    }

    @Test
    void the_german_profile_is_read_in_its_own_namespace() {
        String act = """
                <akn:akomaNtoso xmlns:akn="http://Inhaltsdaten.LegalDocML.de/1.8.1/"><akn:act name="regelungstext"><akn:meta><akn:identification><akn:FRBRWork><akn:FRBRalias name="amtabk" value="PaketG"/></akn:FRBRWork><akn:FRBRExpression><akn:FRBRlanguage language="deu"/></akn:FRBRExpression></akn:identification></akn:meta>
                <akn:body><akn:article><akn:num>§ 1</akn:num><akn:heading>Zweck</akn:heading><akn:paragraph><akn:num>(1)</akn:num><akn:content><akn:p>Es gilt.</akn:p></akn:content></akn:paragraph><akn:paragraph><akn:num>(2)</akn:num><akn:list><akn:intro><akn:p>Es gilt für</akn:p></akn:intro><akn:point><akn:num>1.</akn:num><akn:content><akn:p>Pakete.</akn:p></akn:content></akn:point></akn:list></akn:paragraph></akn:article></akn:body></akn:act></akn:akomaNtoso>""";

        Told german = Told.of("x.xml", "DE", act);

        assertThat(german.places()).containsExactly("1.1 › § 1 Abs. 1", "1.2 › § 1 Abs. 2");
        assertThat(german.at("1.2").text()).isEqualTo("Es gilt für\n1. Pakete.");
    }
}
