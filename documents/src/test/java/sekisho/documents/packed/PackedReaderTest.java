package sekisho.documents.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import sekisho.documents.Told;
import sekisho.documents.reading.Reading;
import sekisho.documents.reading.Refusal;

class PackedReaderTest {

    private static final String LAW = """
            <!DOCTYPE dokumente SYSTEM "http://127.0.0.1:9/gii-norm.dtd">
            <dokumente><norm><metadaten><jurabk>XG</jurabk><enbez>§ 1</enbez></metadaten><textdaten><text><Content><P>Es gilt.</P></Content></text></textdaten></norm></dokumente>""";
    private static final String ACT = """
            <ACT><BIB.INSTANCE><LG.DOC>EN</LG.DOC></BIB.INSTANCE><TITLE><TI><P>REGULATION (EU) 2031/7</P></TI></TITLE><ENACTING.TERMS><ARTICLE><TI.ART>Article 1</TI.ART><ALINEA>It applies.</ALINEA></ARTICLE></ENACTING.TERMS></ACT>""";
    private static final String ANNEX = """
            <ANNEX><BIB.INSTANCE><LG.DOC>EN</LG.DOC></BIB.INSTANCE><TITLE><TI><P>ANNEX</P></TI></TITLE><CONTENTS><P>The list.</P></CONTENTS></ANNEX>""";

    @Test
    void a_statute_is_read_out_of_its_archive_and_pictures_are_left_out() {
        Told told = Told.of("xml.zip", "DE", zip("pict/x.gif", "GIF8", "../../BJNR1.xml", LAW));

        assertThat(told.places()).containsExactly("1.1 › § 1");
        assertThat(told.skips()).containsExactly("pict/x.gif: picture");
        assertThat(told.end()).isInstanceOf(Reading.Done.class);
    }

    @Test
    void an_act_and_its_annex_are_one_document() {
        Told told = Told.of("act.zip", "EU", zip("L_1.000201.fmx.xml", ANNEX, "L_1.000101.fmx.xml", ACT));

        assertThat(told.places()).containsExactly("1.1 › Art. 1", "annex.1 › Annex");
        assertThat(told.at("annex.1").instrument()).isEqualTo("Regulation (EU) 2031/7");
    }

    @Test
    void what_may_be_law_and_is_not_read_is_told_as_lost() {
        byte[] archive =
                zip("L_1.000101.fmx.xml", ACT, "annex.pdf", "%PDF-1.7", "L_1.doc.xml", "<?xml version=\"1.0\"?><DOC/>");

        Told told = Told.of("act.zip", "EU", archive);

        assertThat(told.skips()).containsExactly("annex.pdf: unreadable-part", "L_1.doc.xml: editorial");
        assertThat(told.end())
                .isInstanceOfSatisfying(
                        Reading.Done.class, done -> assertThat(done.complete()).isFalse());
        assertThat(Told.of("xml.zip", "DE", zip("x.gif", "GIF8", "a.xml", LAW)).end())
                .isInstanceOfSatisfying(
                        Reading.Done.class, done -> assertThat(done.complete()).isTrue());
    }

    @Test
    void two_acts_are_refused_even_if_they_bear_one_name() {
        assertThat(refusal(zip("a.xml", ACT, "b.xml", ACT))).isEqualTo(Refusal.NOT_A_DOCUMENT);
        assertThat(refusal(zip("a.xml", ACT, "b.xml", ACT.replace("2031/7", "2031/8"))))
                .isEqualTo(Refusal.NOT_A_DOCUMENT);
    }

    @Test
    void the_act_is_read_before_its_annexes_whatever_their_names() {
        Told told = Told.of("act.zip", "EU", zip("a.xml", ANNEX, "b.xml", ACT));

        assertThat(told.at("annex.1").instrument()).isEqualTo("Regulation (EU) 2031/7");
    }

    @Test
    void several_statutes_are_refused() {
        assertThat(refusal(zip("a.xml", LAW, "b.xml", LAW))).isEqualTo(Refusal.NOT_A_DOCUMENT);
    }

    @Test
    void an_archive_without_a_statute_is_no_document() {
        assertThat(refusal(zip("a.gif", "GIF8"))).isEqualTo(Refusal.NOT_A_DOCUMENT);
    }

    @Test
    void what_unfolds_to_far_more_than_it_is_is_refused_while_it_does() {
        assertThat(refusal(zip("a.xml", LAW.replace("Es gilt.", " ".repeat(40_000_000)))))
                .isEqualTo(Refusal.ZIP_BOMB);
    }

    @Test
    void an_archive_that_breaks_off_is_broken() {
        byte[] whole = zip("a.xml", LAW);
        byte[] half = new byte[whole.length / 2];
        System.arraycopy(whole, 0, half, 0, half.length);

        assertThat(refusal(half)).isIn(Refusal.BROKEN, Refusal.NOT_A_DOCUMENT);
    }

    @Test
    void an_archive_whose_directory_names_more_than_can_be_reached_is_broken() {
        byte[] gap = zip("a.xml", LAW, "b.gif", "GIF8");
        String signs = new String(gap, StandardCharsets.ISO_8859_1);
        gap[signs.indexOf("PK\3\4", 1)] = 'X';

        assertThat(refusal(gap)).isEqualTo(Refusal.BROKEN);
    }

    private static Refusal refusal(byte[] archive) {
        return Told.of("x.zip", "DE", archive).end() instanceof Reading.Refused refused ? refused.reason() : null;
    }

    private static byte[] zip(String... namesAndContents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return bytes.toByteArray();
    }
}
