package sekisho.verification.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sekisho.verification.bench.Auroc.Scored;

class AurocTest {

    @TempDir
    private Path folder;

    @Test
    void the_area_is_the_chance_that_a_supported_claim_scores_higher() {
        assertThat(Auroc.of(scored(3, 1, 2, 0))).isEqualTo(0.75);
        assertThat(Auroc.of(scored(3, 2, 1, 0))).isEqualTo(1);
        assertThat(Auroc.of(scored(1, 1, 1, 1))).isEqualTo(0.5);
    }

    /** Supported: the first two. */
    private static List<Scored> scored(double... scores) {
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            scored.add(new Scored("s" + i, scores[i], i < 2));
        }
        return scored;
    }

    @Test
    void scores_without_meaning_have_an_interval_around_a_half() {
        Random chance = new Random(3);
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            scored.add(new Scored("s" + i % 40, chance.nextDouble(), chance.nextBoolean()));
        }

        Auroc.Interval deLong = Auroc.deLong(scored);
        Auroc.Interval bySources = Auroc.bySources(scored, Auroc::of);

        assertThat(0.5).isBetween(deLong.low(), deLong.high()).isBetween(bySources.low(), bySources.high());
        assertThat(deLong.high() - deLong.low()).isCloseTo(bySources.high() - bySources.low(), within(0.04));
    }

    @Test
    void balanced_accuracy_does_not_reward_saying_the_same_of_all() {
        assertThat(Auroc.balancedAccuracy(scored(1, 1, 1, 1), 0)).isEqualTo(0.5);
        assertThat(Auroc.balancedAccuracy(scored(3, 1, 2, 0), Auroc.bestThreshold(scored(3, 1, 2, 0))))
                .isEqualTo(0.75);
    }

    @Test
    void sets_are_read_as_they_come_with_the_file_beside_them() throws IOException {
        Files.writeString(folder.resolve("sources.jsonl"), "{\"id\":\"s1\",\"text\":\"A source.\"}\n");
        Path examples = folder.resolve("examples.jsonl");
        Files.writeString(
                examples,
                "{\"id\":\"1\",\"domain\":\"news\",\"claim\":\"A claim.\",\"label\":1,\"source_id\":\"s1\"}\n");

        assertThat(ClaimLines.read(examples))
                .containsExactly(new ClaimLines.Item("1", "1", "news", "A source.", "A claim.", true));
    }

    @Test
    void judged_answers_are_claims_about_the_pages_of_their_question_and_refusals_are_none() throws IOException {
        Files.writeString(
                folder.resolve("questions.jsonl"),
                "{\"id\":\"q1\",\"question\":\"How much?\",\"evidence\":[{\"text\":\"Five.\"}]}\n");
        Path judged = folder.resolve("judged.jsonl");
        Files.writeString(judged, """
                {"financebench_id":"q1","config":"x_oracle","model_answer":"5","label":"Correct Answer"}
                {"financebench_id":"q1","config":"x","model_answer":"I cannot say.","label":"Refusal"}
                {"financebench_id":"q1","config":"x","model_answer":"6","label":"Incorrect Answer"}
                """);

        assertThat(ClaimLines.read(judged))
                .extracting(ClaimLines.Item::claim, ClaimLines.Item::supported, ClaimLines.Item::half)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("5", true, "q1"),
                        org.assertj.core.groups.Tuple.tuple("6", false, "q1"));
    }

    @Test
    void a_line_that_is_no_claim_is_named() throws IOException {
        Path file = folder.resolve("claims.jsonl");
        for (String broken : List.of(
                "not json",
                "{\"id\":\"1\",\"claim\":\"c\",\"source\":\"s\",\"label\":2}",
                "{\"id\":\"1\",\"claim\":\"c\",\"label\":1}",
                "{\"id\":\"1\",\"source\":\"s\",\"label\":1}")) {
            Files.writeString(file, broken + "\n");
            assertThatThrownBy(() -> ClaimLines.read(file))
                    .as(broken)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("claims.jsonl, line 1");
        }
        Files.writeString(file, "{\"id\":\"1\",\"claim\":\"c\",\"source_id\":\"s\",\"label\":1}\n");
        assertThatThrownBy(() -> ClaimLines.read(file)).hasMessageContaining("sources.jsonl");
    }
}
