package sekisho.inference.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Asker;
import sekisho.contracts.Draft;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Language;
import sekisho.contracts.ModelReleased;
import sekisho.contracts.QuestionAsked;
import sekisho.contracts.Region;
import sekisho.inference.Texts;
import sekisho.inference.knowledge.Feature;
import sekisho.inference.knowledge.Retrieval;
import sekisho.inference.knowledge.Retriever;
import sekisho.inference.knowledge.Standing;
import sekisho.inference.model.LivePolicy;
import sekisho.inference.model.RankingPolicy;

class DraftingAnswerTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:05Z");

    private final List<String> releasesSeen = new ArrayList<>();
    private final LivePolicy policies = new LivePolicy(Feature.SET, Feature.COUNT);

    @Test
    void a_late_question_is_drafted_all_the_same() {
        Instant longAgo = Instant.parse("2020-01-01T00:00:00Z");

        AnswerDrafted drafted = drafting(new ScriptedModel(answered())).draft(question(longAgo));

        assertThat(drafted.draft()).isInstanceOf(Draft.Answered.class);
        assertThat(drafted.retrievedAt()).isEqualTo(NOW);
        assertThat(drafted.draftedAt()).isEqualTo(NOW);
    }

    @Test
    void the_release_that_ranked_is_named_even_if_another_one_comes_meanwhile() {
        LanguageModel releasing = new LanguageModel() {
            @Override
            public String base() {
                return "scripted";
            }

            @Override
            public Draft draft(Inquiry inquiry, Retrieval.Ranked found) {
                policies.adopt(released("ranking-policy-9"));
                return answered();
            }
        };

        AnswerDrafted drafted = drafting(releasing).draft(question(NOW));

        assertThat(releasesSeen).containsExactly("ranking-policy-0");
        assertThat(drafted.model().release()).isEqualTo("ranking-policy-0");
        assertThat(drafted.model().base()).isEqualTo("scripted");
        assertThat(policies.current().release()).isEqualTo("ranking-policy-9");
    }

    @Test
    void an_engine_that_stumbles_hands_over_to_an_expert() {
        LanguageModel stumbling = new LanguageModel() {
            @Override
            public String base() {
                return "stumbling";
            }

            @Override
            public Draft draft(Inquiry inquiry, Retrieval.Ranked found) {
                throw new IndexOutOfBoundsException("text");
            }
        };

        assertThat(drafting(stumbling).draft(question(NOW)).draft()).isEqualTo(new Draft.Failed("engine-error"));
    }

    @Test
    void nothing_found_is_said_with_all_signals_at_zero() {
        Retriever empty = (inquiry, policy) -> new Retrieval.Nothing("no-match");

        AnswerDrafted drafted = new DraftingAnswer(
                        empty, new ScriptedModel(answered()), signals(), policies, InstantSource.fixed(NOW))
                .draft(question(NOW));

        assertThat(drafted.draft()).isEqualTo(new Draft.NothingFound("no-match"));
        assertThat(drafted.evidence().signals()).containsOnlyKeys(Signals.NAMES);
        assertThat(drafted.evidence().candidates()).isEmpty();
    }

    @Test
    void candidates_are_told_with_their_features_under_the_name_of_the_set() {
        AnswerDrafted drafted = drafting(new ScriptedModel(answered())).draft(question(NOW));

        assertThat(drafted.evidence().featureSet()).isEqualTo("hybrid-1");
        assertThat(drafted.evidence().candidates())
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.features()).hasSize(Feature.COUNT));
        assertThat(DraftingAnswer.eventId("q")).isEqualTo("draft-q");
    }

    private DraftingAnswer drafting(LanguageModel model) {
        return new DraftingAnswer(this::ranked, model, signals(), policies, InstantSource.fixed(NOW));
    }

    private Retrieval ranked(Inquiry inquiry, RankingPolicy policy) {
        releasesSeen.add(policy.release());
        Standing standing = new Standing(
                Texts.passage("a", Language.EN, "EU", "Gifts."),
                1,
                1,
                0.5,
                List.of(1.0, 1.0, 1.0, 0.0, 0.0, 1.0, 1.0, 0.2, 0.0, 0.0, 0.0));
        return new Retrieval.Ranked(List.of(standing), Map.of("gifts", 1.0), Map.of("BODY", Set.of("a@1")), false);
    }

    private static Signals signals() {
        return new Signals(new WordLexicon());
    }

    private static Draft answered() {
        return new Draft.Answered(List.of(), List.of(), List.of());
    }

    private static ModelReleased released(String id) {
        return new ModelReleased(
                RankingPolicy.TARGET,
                id,
                null,
                null,
                Feature.SET,
                Map.of(),
                ModelReleased.digestOf(Feature.SET, Map.of()),
                NOW);
    }

    private static QuestionAsked question(Instant deadline) {
        return new QuestionAsked(
                "q",
                Region.EMEA,
                Instant.EPOCH,
                deadline,
                new Asker("a", Set.of()),
                Texts.inquiry(Language.EN, "gifts"));
    }

    /** Says what it was given to say, in order. */
    private static final class ScriptedModel implements LanguageModel {

        private final Queue<Draft> script;

        ScriptedModel(Draft... drafts) {
            script = new ArrayDeque<>(List.of(drafts));
        }

        @Override
        public String base() {
            return "scripted";
        }

        @Override
        public Draft draft(Inquiry inquiry, Retrieval.Ranked found) {
            return script.remove();
        }
    }
}
