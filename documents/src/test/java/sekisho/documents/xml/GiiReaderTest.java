package sekisho.documents.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sekisho.contracts.Passage;
import sekisho.documents.Told;

class GiiReaderTest {

    private static final String LAW = """
            <?xml version="1.0" encoding="UTF-8" ?><!DOCTYPE dokumente SYSTEM "http://www.gesetze-im-internet.de/dtd/1.01/gii-norm.dtd">
            <dokumente builddate="20240101000000" doknr="BJNR000000001"><norm builddate="20240101000000" doknr="BJNR000000001"><metadaten><jurabk>PrüfG 2020</jurabk><amtabk>PrüfG</amtabk><ausfertigung-datum manuell="ja">2020-01-02</ausfertigung-datum><langue>Gesetz über die Prüfung</langue></metadaten>
            <textdaten><text format="XML"><Content><P/></Content></text><fussnoten><Content><P>(+++ Textnachweis ab: 1.1.2020 +++)</P></Content></fussnoten></textdaten></norm>
            <norm><metadaten><jurabk>PrüfG 2020</jurabk><enbez>Inhaltsübersicht</enbez></metadaten><textdaten><text format="XML"><TOC><Title>Abschnitt 1</Title></TOC></text></textdaten></norm>
            <norm><metadaten><jurabk>PrüfG 2020</jurabk><gliederungseinheit><gliederungskennzahl>010</gliederungskennzahl><gliederungsbez>Abschnitt 1</gliederungsbez><gliederungstitel>Allgemeines</gliederungstitel></gliederungseinheit></metadaten><textdaten><text format="XML"><Content><P/></Content></text></textdaten></norm>
            <norm><metadaten><jurabk>PrüfG 2020</jurabk><enbez>§ 1</enbez><titel format="parat">Zweck</titel></metadaten><textdaten><text format="XML"><Content><P>Dieses Gesetz regelt die Prüfung.<FnR ID="F1"/></P></Content><Footnotes><Footnote ID="F1">Amtlicher Hinweis</Footnote></Footnotes></text></textdaten></norm>
            <norm><metadaten><jurabk>PrüfG 2020</jurabk><gliederungseinheit><gliederungskennzahl>010010</gliederungskennzahl><gliederungsbez>Unterabschnitt 1</gliederungsbez><gliederungstitel>Pflichten</gliederungstitel></gliederungseinheit></metadaten></norm>
            <norm><metadaten><jurabk>PrüfG 2020</jurabk><enbez>§ 2a</enbez><titel format="parat">Begriffe</titel></metadaten><textdaten><text format="XML"><Content>
            <P>(1) Prüfer im Sinne dieses Gesetzes ist, wer <DL Font="normal" Type="arabic"><DT>1.</DT><DD Font="normal"><LA Size="normal">bestellt ist und</LA></DD><DT>2.</DT><DD Font="normal"><LA Size="normal">Prüfungen<DL Type="alpha"><DT>a)</DT><DD><LA>vor Ort oder</LA></DD><DT>b)</DT><DD><LA>aus der Ferne</LA></DD></DL>durchführt.</LA></DD></DL>Satz 1 gilt auch nach § 261 des Strafgesetzbuchs.</P>
            <P>(2) (weggefallen)</P>
            <P>(3) Absatz 1 gilt nicht für Anlagen bis 10 m<SUP>2</SUP>.<BR/>Näheres regelt das Amt.</P>
            <P>Ohne Nummer geht es weiter.</P>
            </Content></text></textdaten></norm>
            <norm><metadaten><jurabk>PrüfG 2020</jurabk><enbez>§ 3</enbez><titel>(weggefallen)</titel></metadaten><textdaten><text format="XML"><Content><P>-</P></Content></text></textdaten></norm>
            <norm><metadaten><jurabk>PrüfG 2020</jurabk><enbez>§§ 4 bis 6</enbez></metadaten><textdaten><text format="XML"><Content><P>(weggefallen)</P></Content></text></textdaten></norm>
            <norm><metadaten><jurabk>PrüfG 2020</jurabk><gliederungseinheit><gliederungskennzahl>020</gliederungskennzahl><gliederungsbez>Abschnitt 2</gliederungsbez><gliederungstitel>Schluss</gliederungstitel></gliederungseinheit></metadaten></norm>
            <norm><metadaten><jurabk>PrüfG 2020</jurabk><enbez>§ 7</enbez><titel>Gebühren</titel></metadaten><textdaten><text format="XML"><Content><P>Die Gebühr beträgt:<table frame="none"><tgroup cols="2"><thead><row><entry>Art</entry><entry>Euro</entry></row></thead><tbody><row><entry>klein</entry><entry>10</entry></row></tbody></tgroup></table></P></Content></text></textdaten></norm>
            <norm><metadaten><jurabk>PrüfG 2020</jurabk><enbez>Anlage 1 (zu § 7)</enbez><titel>Muster</titel></metadaten><textdaten><text format="XML"><Content><P>Das Muster zeigt alles.</P></Content></text></textdaten></norm>
            </dokumente>
            """;

    private final Told told = Told.of("BJNR000000001.xml", "DE", LAW);

    @Test
    void paragraphs_are_cut_and_cited_as_lawyers_do() {
        assertThat(told.places())
                .containsExactly(
                        "1.1 › § 1", "2a.1 › § 2a Abs. 1", "2a.3 › § 2a Abs. 3", "7.1 › § 7", "anlage-1.1 › Anlage 1");
        assertThat(told.passages()).extracting(Passage::instrument).containsOnly("PrüfG");
    }

    @Test
    void lists_keep_their_signs_and_the_words_behind_them_their_place() {
        assertThat(told.at("2a.1").text()).isEqualTo("""
                        Prüfer im Sinne dieses Gesetzes ist, wer
                        1. bestellt ist und
                        2. Prüfungen
                        a) vor Ort oder
                        b) aus der Ferne
                        durchführt.
                        Satz 1 gilt auch nach § 261 des Strafgesetzbuchs.""");
    }

    @Test
    void what_has_no_number_continues_the_paragraph_before() {
        assertThat(told.at("2a.3").text())
                .isEqualTo(
                        "Absatz 1 gilt nicht für Anlagen bis 10 m².\nNäheres regelt das Amt.\nOhne Nummer geht es weiter.");
    }

    @Test
    void footnotes_stay_out_of_the_text_and_tables_are_readable() {
        assertThat(told.at("1.1").text()).isEqualTo("Dieses Gesetz regelt die Prüfung.");
        assertThat(told.at("7.1").text()).isEqualTo("Die Gebühr beträgt:\nArt | Euro\nklein | 10");
    }

    @Test
    void units_stand_above_as_deep_as_their_number_tells() {
        assertThat(told.at("2a.1").setting().context())
                .isEqualTo("Abschnitt 1 Allgemeines\nUnterabschnitt 1 Pflichten");
        assertThat(told.at("7.1").setting().context()).isEqualTo("Abschnitt 2 Schluss");
        assertThat(told.at("2a.1").title()).isEqualTo("Begriffe");
    }

    @Test
    void references_and_definitions_are_noted() {
        assertThat(told.at("2a.1").setting().references()).containsExactly("§ 261 des Strafgesetzbuchs");
        assertThat(told.at("2a.1").setting().defines()).containsExactly("Prüfer");
        assertThat(told.at("2a.3").setting().references()).containsExactly("§ 2a Absatz 1");
    }

    @Test
    void repealed_provisions_are_left_out_with_a_reason() {
        assertThat(told.skips())
                .containsExactly(
                        "Inhaltsübersicht: contents", "§ 2a Abs. 2: repealed", "§ 3: repealed", "§§ 4 bis 6: repealed");
    }

    @Test
    void words_before_the_first_section_are_kept() {
        String law = """
                <dokumente><norm><metadaten><jurabk>XG</jurabk></metadaten><textdaten><text><Content><P>Dieses Gesetz dient der Umsetzung.</P></Content></text></textdaten></norm>
                <norm><metadaten><enbez>§ 1</enbez></metadaten><textdaten><text><Content><P>Es gilt.</P></Content></text></textdaten></norm></dokumente>""";

        assertThat(Told.of("x.xml", "DE", law).places()).containsExactly("vorspruch.p1 › Vorspruch", "1.1 › § 1");
    }

    @Test
    void an_article_that_holds_sections_leads_their_places() {
        String law = """
                <dokumente><norm><metadaten><jurabk>BGBEG</jurabk></metadaten></norm>
                <norm><metadaten><gliederungseinheit><gliederungskennzahl>010</gliederungskennzahl><gliederungsbez>Art 246a</gliederungsbez><gliederungstitel>Pflichten</gliederungstitel></gliederungseinheit></metadaten></norm>
                <norm><metadaten><enbez>§ 1</enbez></metadaten><textdaten><text><Content><P>(1) Der Unternehmer teilt es mit.</P></Content></text></textdaten></norm>
                <norm><metadaten><gliederungseinheit><gliederungskennzahl>020</gliederungskennzahl><gliederungsbez>Zweiter Teil</gliederungsbez></gliederungseinheit></metadaten></norm>
                <norm><metadaten><enbez>Art 247</enbez></metadaten><textdaten><text><Content><P>Das Weitere gilt.</P></Content></text></textdaten></norm>
                </dokumente>""";

        assertThat(Told.of("x.xml", "DE", law).places())
                .containsExactly("art-246a.1.1 › Art. 246a § 1", "247.1 › Art. 247");
    }
}
