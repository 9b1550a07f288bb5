package sekisho.documents.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import sekisho.documents.Told;
import sekisho.documents.reading.Reading;
import sekisho.documents.reading.Refusal;

class CursorTest {

    private static final String LAW = """
            <dokumente><norm><metadaten><jurabk>XG</jurabk><enbez>§ 1</enbez></metadaten><textdaten><text><Content><P>%s</P></Content></text></textdaten></norm></dokumente>""";

    @Test
    void an_entity_of_a_file_elsewhere_is_refused() {
        String law = "<!DOCTYPE dokumente [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + LAW.formatted("&x;");

        assertThat(refusal(law)).isEqualTo(Refusal.UNSAFE);
    }

    @Test
    void an_entity_that_unfolds_is_refused_before_it_does() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE dokumente [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" \"&a")
                    .append(i - 1)
                    .append(";&a")
                    .append(i - 1)
                    .append(";\">");
        }

        assertThat(refusal(bomb + "]>" + LAW.formatted("&a29;"))).isEqualTo(Refusal.UNSAFE);
    }

    @Test
    void a_document_type_elsewhere_is_not_asked_for() {
        String law =
                "<!DOCTYPE dokumente SYSTEM \"http://127.0.0.1:9/none.dtd\">" + LAW.formatted("Es gilt &amp; bleibt.");

        assertThat(Told.of("x.xml", "DE", law).at("1.1").text()).isEqualTo("Es gilt & bleibt.");
    }

    @Test
    void xml_of_another_form_is_not_read_as_text() {
        assertThat(refusal("<?xml version=\"1.0\"?><rss><channel><title>News of law</title></channel></rss>"))
                .isEqualTo(Refusal.NOT_A_DOCUMENT);
        assertThat(refusal("<svg xmlns=\"http://www.w3.org/2000/svg\"><text>Law</text></svg>"))
                .isEqualTo(Refusal.NOT_A_DOCUMENT);
    }

    @Test
    void a_file_that_breaks_off_is_broken() {
        String law = LAW.formatted("Es gilt.");

        assertThat(refusal(law.substring(0, law.length() - 20))).isEqualTo(Refusal.BROKEN);
    }

    @Test
    void what_is_nested_too_deeply_is_refused() {
        assertThat(refusal(LAW.formatted("<B>".repeat(5_000) + "Es gilt." + "</B>".repeat(5_000))))
                .isEqualTo(Refusal.TOO_LARGE);
    }

    @Test
    void other_encodings_are_read_as_the_file_says() {
        String law = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + LAW.formatted("Prüfung.");

        assertThat(Told.of("x.xml", "DE", law.getBytes(StandardCharsets.UTF_16))
                        .at("1.1")
                        .text())
                .isEqualTo("Prüfung.");
    }

    private static Refusal refusal(String law) {
        return Told.of("x.xml", "DE", law).end() instanceof Reading.Refused refused ? refused.reason() : null;
    }
}
