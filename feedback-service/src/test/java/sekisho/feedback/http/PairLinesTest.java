package sekisho.feedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sekisho.contracts.Language;
import sekisho.contracts.Region;
import sekisho.feedback.http.PairLines.BadLine;
import sekisho.feedback.preference.ImportedPair;
import sekisho.feedback.preference.PairShelf.Shelved;

class PairLinesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @Test
    void both_spellings_are_read() {
        PairLines lines = read("""
                {"prompt":[{"role":"user","content":"How long?"}],"chosen":[{"role":"assistant","content":"Five years."}],\
                "rejected":[{"role":"assistant","content":"For ever."}]}
                {"input":{"messages":[{"role":"user","content":"保存期間は？いつまで"}]},\
                "preferred_output":[{"role":"assistant","content":"五年"}],\
                "non_preferred_output":[{"role":"assistant","content":"永久"}]}

                {"prompt":"Wie lange müssen Unterlagen bleiben?","chosen":"Fünf Jahre.","rejected":"Immer."}
                """);

        assertThat(lines.bad()).isEmpty();
        assertThat(lines.pairs())
                .extracting(ImportedPair::language)
                .containsExactly(Language.EN, Language.JA, Language.DE);
    }

    @Test
    void every_bad_line_is_named_by_number_and_reason_and_never_repeated() {
        PairLines lines = read("""
                {"prompt":"a","chosen":"b","rejected":"c"}
                {"prompt":"a","chosen":"b"
                {"prompt":"a","chosen":"b"}
                {"prompt":"a","chosen":"b","rejected":"b"}
                {"prompt":[{"role":"villain","content":"x"}],"chosen":"b","rejected":"c"}
                {"prompt":"a","prompt":"a","chosen":"b","rejected":"c"}
                [1]
                """);

        assertThat(lines.pairs()).hasSize(1);
        assertThat(lines.bad()).extracting(BadLine::line).containsExactly(2, 3, 4, 5, 6, 7);
        assertThat(lines.bad().get(1).reason()).isEqualTo("rejected: missing");
        assertThat(lines.bad().toString()).doesNotContain("villain");
    }

    @Test
    void bytes_that_are_not_utf_8_are_a_bad_line() {
        byte[] body = "{\"prompt\":\"?\",\"chosen\":\"b\",\"rejected\":\"c\"}".getBytes(StandardCharsets.US_ASCII);
        body[11] = (byte) 0xFF;

        PairLines lines = new PairLines(Region.EMEA, null, NOW).read(body);

        assertThat(lines.bad()).containsExactly(new BadLine(1, "not UTF-8"));
    }

    @ParameterizedTest
    @EnumSource(PairFormat.class)
    void what_was_exported_can_be_imported_again_and_is_the_same_pair(PairFormat format) {
        ImportedPair pair = read("{\"prompt\":\"How long?\",\"chosen\":\"Five.\",\"rejected\":\"Ten.\"}")
                .pairs()
                .getFirst();

        ImportedPair again =
                read(format.line(new Shelved.Imported(1, pair))).pairs().getFirst();

        assertThat(again).isEqualTo(pair);
    }

    private static PairLines read(String body) {
        return new PairLines(Region.EMEA, null, NOW).read(body.getBytes(StandardCharsets.UTF_8));
    }
}
