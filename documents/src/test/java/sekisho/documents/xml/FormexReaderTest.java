package sekisho.documents.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.documents.Told;

class FormexReaderTest {

    private static final String ACT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <ACT xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://formex.publications.europa.eu/schema/formex-05.59-20170418.xd">
              <BIB.INSTANCE><DOCUMENT.REF FILE="L_1.xml"><COLL>L</COLL><LG.OJ>EN</LG.OJ></DOCUMENT.REF><LG.DOC>EN</LG.DOC></BIB.INSTANCE>
              <TITLE><TI><P><HT TYPE="UC">Regulation</HT> (EU) 2031/7 <HT TYPE="UC">of the European Parliament and of the Council</HT></P><P>of <DATE ISO="20310105">5 January 2031</DATE></P><P>on parcels</P></TI></TITLE>
              <PREAMBLE><PREAMBLE.INIT>THE COUNCIL,</PREAMBLE.INIT>
                <GR.CONSID><CONSID><NP><NO.P>(1)</NO.P><TXT>Parcels matter.<NOTE NOTE.ID="E0001"><P>OJ L 1.</P></NOTE></TXT></NP></CONSID></GR.CONSID>
              </PREAMBLE>
              <ENACTING.TERMS>
                <DIVISION><TITLE><TI><P>CHAPTER I</P></TI><STI><P>General provisions</P></STI></TITLE>
                  <ARTICLE IDENTIFIER="001"><TI.ART>Article 1</TI.ART><STI.ART><P>Definitions</P></STI.ART>
                    <ALINEA><P>For the purposes of this Regulation:</P>
                      <LIST TYPE="alpha">
                        <ITEM><NP><NO.P>(a)</NO.P><TXT><QUOT.START ID="QS1" CODE="2018" REF.END="QE1"/>parcel<QUOT.END ID="QE1" CODE="2019" REF.START="QS1"/> means a thing:</TXT>
                          <P><LIST TYPE="roman"><ITEM><NP><NO.P>(i)</NO.P><TXT>wrapped; or</TXT></NP></ITEM><ITEM><NP><NO.P>(ii)</NO.P><TXT>boxed;</TXT></NP></ITEM></LIST></P></NP></ITEM>
                        <ITEM><NP><NO.P>(b)</NO.P><TXT><QUOT.START CODE="2018"/>sender<QUOT.END CODE="2019"/> means who sends.</TXT></NP></ITEM>
                      </LIST></ALINEA>
                  </ARTICLE>
                  <ARTICLE IDENTIFIER="002"><TI.ART>Article 2</TI.ART><STI.ART><P>Duties</P></STI.ART>
                    <PARAG IDENTIFIER="002.001"><NO.PARAG>1.</NO.PARAG><ALINEA>A sender shall pay according to Article 1, point (a), and Article 6(1) of Regulation (EU) 2016/679.</ALINEA><ALINEA>The fee is:<GR.TBL><TBL COLS="2" NO.SEQ="0001"><CORPUS><ROW TYPE="HEADER"><CELL COL="1">Size</CELL><CELL COL="2">Fee</CELL></ROW><ROW><CELL COL="1">small</CELL><CELL COL="2">10</CELL></ROW></CORPUS></TBL></GR.TBL></ALINEA></PARAG>
                    <PARAG IDENTIFIER="002.002"><NO.PARAG>2.</NO.PARAG><ALINEA><P>Paragraph 1 does not apply to boxes of 2 m<HT TYPE="SUP">3</HT>:</P><LIST TYPE="DASH"><ITEM><P>red ones,</P></ITEM><ITEM><P>blue ones.</P></ITEM></LIST></ALINEA></PARAG>
                  </ARTICLE>
                </DIVISION>
                <ARTICLE IDENTIFIER="003"><TI.ART>Article 3</TI.ART><ALINEA><P>Regulation (EU) No 9/2020 is amended as follows:</P><QUOT.S LEVEL="1"><ARTICLE IDENTIFIER="045"><TI.ART>Article 45</TI.ART><ALINEA><P>Foreign words.</P></ALINEA></ARTICLE></QUOT.S></ALINEA></ARTICLE>
              </ENACTING.TERMS>
              <FINAL><P>Done at Brussels.</P></FINAL>
              <ANNEX><TITLE><TI><P>ANNEX I</P></TI><STI><P>Labels</P></STI></TITLE><CONTENTS><NP><NO.P>1.</NO.P><TXT>Name.</TXT></NP><NP><NO.P>2.</NO.P><TXT>Place.</TXT></NP></CONTENTS></ANNEX>
            </ACT>
            """;

    private final Told told = Told.of("L_1.fmx.xml", "EU", ACT);

    @Test
    void articles_paragraphs_recitals_and_annexes_are_cited_as_lawyers_do() {
        assertThat(told.places())
                .containsExactly(
                        "recital-1.1 › Recital 1",
                        "1.1 › Art. 1",
                        "2.1 › Art. 2(1)",
                        "2.2 › Art. 2(2)",
                        "3.1 › Art. 3",
                        "annex-i.1 › Annex I");
        assertThat(told.passages()).extracting(Passage::instrument).containsOnly("Regulation (EU) 2031/7");
        assertThat(told.passages()).extracting(Passage::language).containsOnly(Language.EN);
    }

    @Test
    void points_stand_in_points_and_quotation_marks_are_marks() {
        assertThat(told.at("1.1").text()).isEqualTo("""
                        For the purposes of this Regulation:
                        (a) ‘parcel’ means a thing:
                        (i) wrapped; or
                        (ii) boxed;
                        (b) ‘sender’ means who sends.""");
        assertThat(told.at("1.1").setting().defines()).containsExactly("parcel", "sender");
    }

    @Test
    void footnotes_stay_out_and_tables_and_dashes_are_readable() {
        assertThat(told.at("recital-1.1").text()).isEqualTo("Parcels matter.");
        assertThat(told.at("2.1").text()).endsWith("The fee is:\nSize | Fee\nsmall | 10");
        assertThat(told.at("2.2").text())
                .isEqualTo("Paragraph 1 does not apply to boxes of 2 m³:\n— red ones,\n— blue ones.");
    }

    @Test
    void an_article_quoted_in_an_amendment_is_words_of_the_amendment() {
        assertThat(told.at("3.1").text())
                .isEqualTo("Regulation (EU) No 9/2020 is amended as follows:\nArticle 45\nForeign words.");
    }

    @Test
    void divisions_stand_above_and_references_are_completed() {
        assertThat(told.at("2.1").setting().context()).isEqualTo("CHAPTER I General provisions");
        assertThat(told.at("2.1").setting().references())
                .containsExactly("Article 1", "Article 6(1) of Regulation (EU) 2016/679");
        assertThat(told.at("2.2").setting().references()).containsExactly("Art. 2(1)");
    }

    @Test
    void a_decision_without_articles_keeps_its_paragraphs() {
        String decision = """
                <ACT><BIB.INSTANCE><LG.DOC>EN</LG.DOC></BIB.INSTANCE><TITLE><TI><P>DECISION (EU) 2031/9</P></TI></TITLE><PREAMBLE><PREAMBLE.INIT><P>THE COUNCIL,</P></PREAMBLE.INIT></PREAMBLE><ENACTING.TERMS><PARAG><NO.PARAG>1.</NO.PARAG><ALINEA>It applies.</ALINEA></PARAG><P>It ends.</P></ENACTING.TERMS><FINAL><SIGNATURE><P>Done.</P></SIGNATURE></FINAL></ACT>""";

        assertThat(Told.of("x.xml", "EU", decision).passages())
                .extracting(Passage::text)
                .containsExactly("It applies.", "It ends.");
    }

    @Test
    void recitals_without_numbers_are_counted() {
        String act = """
                <ACT><BIB.INSTANCE><LG.DOC>EN</LG.DOC></BIB.INSTANCE><TITLE><TI><P>REGULATION (EEC) No 9/81</P></TI></TITLE><PREAMBLE><GR.CONSID><CONSID><P>Whereas parcels matter;</P></CONSID><CONSID><P>Whereas boxes do, too,</P></CONSID></GR.CONSID></PREAMBLE><ENACTING.TERMS><ARTICLE><TI.ART>Article 1</TI.ART><ALINEA>It applies.</ALINEA></ARTICLE></ENACTING.TERMS></ACT>""";

        assertThat(Told.of("x.xml", "EU", act).places())
                .containsExactly("recital-p1.1 › Recital ¶ 1", "recital-p2.1 › Recital ¶ 2", "1.1 › Art. 1");
    }

    @Test
    void a_consolidated_act_tells_since_when_and_german_ones_their_names() {
        String german = """
                <CONS.ACT><INFO.CONSLEG CONSLEG.REF="2031R0007" CONSLEG.DATE="20320401"/><BIB.INSTANCE.CONS><LG.DOC>DE</LG.DOC></BIB.INSTANCE.CONS>
                <CONS.DOC><TITLE><TI><P>VERORDNUNG (EU) 2031/7 DES RATES</P></TI></TITLE><ENACTING.TERMS>
                <ARTICLE IDENTIFIER="006A"><TI.ART>Artikel 6a</TI.ART><PARAG><NO.PARAG>(1)</NO.PARAG><ALINEA>Es gilt.</ALINEA></PARAG><PARAG><NO.PARAG>(2)</NO.PARAG><ALINEA>Absatz 1 gilt.</ALINEA></PARAG></ARTICLE>
                <ARTICLE><TI.ART>Artikel 7</TI.ART><ALINEA>—————</ALINEA></ARTICLE>
                </ENACTING.TERMS></CONS.DOC></CONS.ACT>""";

        Told consolidated = Told.of("x.xml", "EU", german);

        assertThat(consolidated.places()).containsExactly("6a.1 › Art. 6a Abs. 1", "6a.2 › Art. 6a Abs. 2");
        assertThat(consolidated.at("6a.2").instrument()).isEqualTo("Verordnung (EU) 2031/7");
        assertThat(consolidated.at("6a.2").validFrom()).isEqualTo(LocalDate.of(2032, 4, 1));
        assertThat(consolidated.skips()).containsExactly("Artikel 7: repealed");
    }
}
