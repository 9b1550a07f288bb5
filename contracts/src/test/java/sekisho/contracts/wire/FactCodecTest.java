package sekisho.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sekisho.contracts.Candidate;
import sekisho.contracts.Evidence;
import sekisho.contracts.Inquiry;
import sekisho.contracts.PairJudged;
import sekisho.contracts.RoundAdvanced;
import sekisho.contracts.SampleFacts;
import sekisho.contracts.Verdict;

class FactCodecTest {

    private static final String REFUSED = "{\"kind\":\"refused\",\"reason\":\"%s\"}";
    private static final String CANDIDATE = "{\"passageId\":%s,\"version\":%s,\"score\":%s,\"features\":%s}";
    private static final String INQUIRY = "{\"text\":\"t\",\"language\":%s,\"asOf\":%s}";

    static Stream<Arguments> poison() {
        return Stream.of(
                poison("nothing but space", " ", Verdict.class),
                poison("the word null", "null", Verdict.class),
                poison("a bare string", "\"\"", Verdict.class),
                poison("a bare number", "5", Candidate.class),
                poison("an empty list", "[]", Candidate.class),
                poison("a truncated record", "{\"kind\":\"refused\",\"rea", Verdict.class),
                poison("more after the end", REFUSED.formatted("r") + "{}", Verdict.class),
                poison("an unknown kind", "{\"kind\":\"postponed\"}", Verdict.class),
                poison("no kind", "{\"reason\":\"r\"}", Verdict.class),
                poison("two kinds", "{\"kind\":\"refused\",\"reason\":\"r\",\"kind\":\"escalated\"}", Verdict.class),
                poison("nesting without end", "{\"x\":" + "[".repeat(2_000), Verdict.class),
                poison("a number as text", CANDIDATE.formatted("\"p\"", "\"1\"", "0.5", "[]"), Candidate.class),
                poison("text as a number", CANDIDATE.formatted("7", "1", "0.5", "[]"), Candidate.class),
                poison("a broken count", CANDIDATE.formatted("\"p\"", "1.5", "0.5", "[]"), Candidate.class),
                poison("a count too large", CANDIDATE.formatted("\"p\"", "3000000000", "0.5", "[]"), Candidate.class),
                poison("no number", CANDIDATE.formatted("\"p\"", "1", "null", "[]"), Candidate.class),
                poison("not a number", CANDIDATE.formatted("\"p\"", "1", "NaN", "[]"), Candidate.class),
                poison("not a number, as text", CANDIDATE.formatted("\"p\"", "1", "\"NaN\"", "[]"), Candidate.class),
                poison("infinity", CANDIDATE.formatted("\"p\"", "1", "1e999", "[]"), Candidate.class),
                poison("a feature missing", CANDIDATE.formatted("\"p\"", "1", "1", "[0.5,null]"), Candidate.class),
                poison("a feature as text", CANDIDATE.formatted("\"p\"", "1", "1", "[\"0.5\"]"), Candidate.class),
                poison("a language by its place", INQUIRY.formatted("0", "\"2026-03-02\""), Inquiry.class),
                poison("its place as text", INQUIRY.formatted("\"1\"", "\"2026-03-02\""), Inquiry.class),
                poison("a language in capitals", INQUIRY.formatted("\"EN\"", "\"2026-03-02\""), Inquiry.class),
                poison("a fifth language", INQUIRY.formatted("\"fr\"", "\"2026-03-02\""), Inquiry.class),
                poison("a day that is not", INQUIRY.formatted("\"en\"", "\"2026-02-30\""), Inquiry.class),
                poison("a day as a number", INQUIRY.formatted("\"en\"", "20514"), Inquiry.class),
                poison("a day as a list", INQUIRY.formatted("\"en\"", "[2026,3,2]"), Inquiry.class),
                poison("an empty day", INQUIRY.formatted("\"en\"", "\"\""), Inquiry.class));
    }

    private static Arguments poison(String what, String json, Class<?> type) {
        return Arguments.of(what, json, type);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("poison")
    void is_refused(String what, String json, Class<?> type) {
        assertThatThrownBy(() -> FactCodec.decode(json.getBytes(StandardCharsets.UTF_8), type))
                .as(what)
                .isInstanceOf(PoisonException.class)
                .hasMessageStartingWith(type.getSimpleName() + ": ")
                .hasNoCause();
    }

    @Test
    void no_bytes_are_poison() {
        assertThatThrownBy(() -> FactCodec.decode(null, Verdict.class)).isInstanceOf(PoisonException.class);
        assertThatThrownBy(() -> FactCodec.decode(new byte[0], Verdict.class)).isInstanceOf(PoisonException.class);
    }

    @Test
    void bytes_that_are_not_utf_8_are_poison() {
        byte[] latin = REFUSED.formatted("nicht zulässig").getBytes(StandardCharsets.ISO_8859_1);
        byte[] wide = REFUSED.formatted("r").getBytes(StandardCharsets.UTF_16BE);

        assertThatThrownBy(() -> FactCodec.decode(latin, Verdict.class)).isInstanceOf(PoisonException.class);
        assertThatThrownBy(() -> FactCodec.decode(wide, Verdict.class)).isInstanceOf(PoisonException.class);
    }

    @Test
    void the_message_says_where_but_a_key_that_is_content_stays_unsaid() {
        byte[] json = "{\"featureSet\":\"f\",\"signals\":{\"who is accused\":\"x\"}}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> FactCodec.decode(json, Evidence.class))
                .hasMessageContaining("'signals.*'")
                .hasMessageNotContaining("accused");
    }

    @Test
    void a_fact_that_cannot_be_read_again_is_never_told() {
        assertThatThrownBy(() -> FactCodec.encode(new Candidate("p", 1, Double.NaN, List.of())))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> FactCodec.encode(round(Map.of("ratio", Double.POSITIVE_INFINITY))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothing_is_written_for_what_is_not_there() {
        assertThat(FactCodec.encode(new Verdict.Refused("r", null))).asString().isEqualTo(REFUSED.formatted("r"));
    }

    @Test
    void the_keys_of_a_map_are_sorted() {
        assertThat(FactCodec.encode(round(Map.of("c", 1.0, "a", 1.0, "b", 1.0))))
                .asString()
                .contains("{\"a\":1.0,\"b\":1.0,\"c\":1.0}");
    }

    @Test
    void a_missing_yes_or_no_is_poison_not_no() {
        String json = new String(FactCodec.encode(SampleFacts.judged()), StandardCharsets.UTF_8);
        byte[] without = json.replace("\"passed\":true,", "").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> FactCodec.decode(without, PairJudged.class)).isInstanceOf(PoisonException.class);
    }

    private static RoundAdvanced round(Map<String, Double> figures) {
        return new RoundAdvanced("r", "ranking-policy", "trained", null, figures, SampleFacts.NOON);
    }
}
