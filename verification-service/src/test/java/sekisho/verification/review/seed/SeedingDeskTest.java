package sekisho.verification.review.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Asker;
import sekisho.contracts.Caveat;
import sekisho.contracts.Claim;
import sekisho.contracts.Draft;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.contracts.QuestionAsked;
import sekisho.contracts.Region;
import sekisho.contracts.Risk;
import sekisho.contracts.Specialty;
import sekisho.verification.gate.Gate;
import sekisho.verification.gate.GateNumbers;
import sekisho.verification.gate.Law;
import sekisho.verification.review.Expert;
import sekisho.verification.review.Review;
import sekisho.verification.review.ReviewCase;
import sekisho.verification.review.Settlement;
import sekisho.verification.review.SettlingReview;
import sekisho.verification.verdict.Room;

class SeedingDeskTest {

    private static final Expert ANNA = new Expert("anna", Set.of(Region.EMEA));
    private static final Map<String, Double> WEAK =
            Map.of("coverage", 0.1, "margin", 0.1, "agreement", 0.1, "strength", 0.1, "focus", 0.1);

    private final Room room = new Room();

    @BeforeEach
    void forty_cases_of_askers_and_a_stock_of_questions() {
        for (int i = 0; i < 40; i++) {
            room.judging().judge(List.of(weak("0196a000-0000-7000-8000-0000000001" + (10 + i))));
        }
        List<SeedQuestion> questions = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            for (Passage passage : Law.ALL) {
                questions.add(new SeedQuestion(
                        "0196a000-0000-7000-8000-00000000" + (1000 + questions.size()),
                        Region.EMEA,
                        "Question " + i,
                        passage.language(),
                        List.of(passage.jurisdiction()),
                        Specialty.BANKING,
                        passage.id()));
            }
        }
        room.seeds.add(questions, Law.NOW);
    }

    @Test
    void the_share_is_kept_and_no_question_is_used_twice() {
        List<Seed> placed = placed(0.25);

        assertThat(placed).hasSize(10);
        assertThat(placed).extracting(Seed::questionId).doesNotHaveDuplicates();
        assertThat(new Room().seeding(0.25).turn()).isEmpty();
        assertThatThrownBy(() -> room.seeding(0.6)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_seed_looks_like_any_other_case_and_only_a_human_can_stop_it() {
        Set<Operator> operators = EnumSet.noneOf(Operator.class);
        for (Seed seed : placed(0.5)) {
            Review review = room.reviews.find(seed.reviewId()).orElseThrow();
            AnswerDrafted drafted = review.file().drafted();
            List<Claim> claims = ((Draft.Answered) drafted.draft()).claims();
            operators.add(seed.operator());

            assertThat(review).isInstanceOf(Review.Waiting.class);
            assertThat(review.file().reasons()).isNotEmpty();
            assertThat(drafted.question().asker().pseudonym()).matches("[0-9a-f]{32}");
            assertThat(drafted.model()).isEqualTo(weak("x").model());
            assertThat(Gate.passed(
                            Gate.papersOf(drafted.question().inquiry(), claims, Law.copy(), GateNumbers.standard())))
                    .as("%s", seed)
                    .isTrue();
            assertThat(Law.ALL)
                    .as("%s", seed)
                    .noneMatch(passage -> seed.wrongPassage() == null
                            && passage.text().contains(claims.getFirst().text()));
        }
        assertThat(operators).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void a_settled_seed_is_no_verdict_leaves_no_leaf_and_tells_whether_it_was_caught() {
        long leaves = room.leaves.head().size();
        int verdicts = room.verdicts.all().size();
        List<Seed> placed = placed(0.5).stream()
                .filter(seed ->
                        room.reviews.find(seed.reviewId()).orElseThrow().file().risk() != Risk.HIGH)
                .toList();

        var missed = settled(placed.get(0), new Settlement.Release());
        var refused = settled(placed.get(1), new Settlement.Refuse("no-provision", null));

        assertThat(missed).isInstanceOf(SettlingReview.Outcome.Practised.class);
        assertThat(refused).isInstanceOf(SettlingReview.Outcome.Practised.class);
        assertThat(room.leaves.head().size()).isEqualTo(leaves);
        assertThat(room.verdicts.all()).hasSize(verdicts);
        assertThat(room.reviews.find(placed.getFirst().reviewId())).containsInstanceOf(Review.Settled.class);
        assertThat(room.seeds.seen)
                .extracting(Seeds.Seen::outcome)
                .containsExactly(Seed.Outcome.MISSED, Seed.Outcome.REFUSED);
        assertThat(room.seeds.seen.getFirst().tookMs()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    EN | NEGATION_TURNED   | A branch may not open an account.        | A branch may open an account.
                    EN | DUTY_TURNED       | The officer must notify the board.       | The officer may notify the board.
                    EN | EXCEPTION_DROPPED | It is kept, unless the Board agrees.     | It is kept.
                    EN | NUMBERS_EXCHANGED | Within 5 days, or 10 days abroad.        | Within 10 days, or 5 days abroad.
                    DE | NEGATION_TURNED   | Die Bank darf kein Konto eröffnen.       | Die Bank darf ein Konto eröffnen.
                    DE | DUTY_TURNED       | Er muss die Aufsicht unterrichten.       | Er kann die Aufsicht unterrichten.
                    JA | NEGATION_TURNED   | 口座を開設してはならない。                | 口座を開設することができる。
                    JA | EXCEPTION_DROPPED | 届け出る。ただし、軽微な場合を除く。      | 届け出る。
                    JA | NUMBERS_EXCHANGED | 三十日又は六十日以内とする。              | 六十日又は三十日以内とする。
                    ZH | NEGATION_TURNED   | 分支机构不得开立账户。                   | 分支机构可以开立账户。
                    ZH | DUTY_TURNED       | 负责人应当报告。                         | 负责人可以报告。
                    """)
    void one_thing_is_turned(Language language, Operator operator, String right, String wrong) {
        assertThat(Turning.of(operator, language, right)).contains(wrong);
    }

    @Test
    void where_there_is_nothing_to_turn_nothing_is_turned() {
        for (Operator operator : Operator.values()) {
            assertThat(Turning.of(operator, Language.EN, "Blue is a colour.")).isEmpty();
        }
    }

    @Test
    void a_correction_that_keeps_the_wrong_words_has_missed_them() {
        Seed seed = new Seed("r", "q", Operator.DUTY_TURNED, "officer may notify", null);

        assertThat(seed.of(corrected("The  Officer says: the officer may\nnotify the board at once.")))
                .isEqualTo(Seed.Outcome.MISSED);
        assertThat(seed.of(corrected("The officer must notify the board."))).isEqualTo(Seed.Outcome.CORRECTED);
        assertThat(seed.confirmed(new Settlement.Release())).contains(Seed.Outcome.MISSED);
        assertThat(seed.objected(new Settlement.Release())).contains(Seed.Outcome.OBJECTED);
        assertThat(seed.confirmed(new Settlement.Refuse("out-of-scope", null))).isEmpty();
        assertThat(seed.objected(corrected("The officer must notify the board.")))
                .isEmpty();
    }

    @Test
    void a_correction_that_still_cites_the_other_provision_has_missed_it() {
        Seed seed = new Seed("r", "q", Operator.OTHER_PROVISION, "words of another provision", Law.EN.id());

        assertThat(seed.of(corrected("All in new words."))).isEqualTo(Seed.Outcome.MISSED);
    }

    @Test
    void few_decisions_leave_much_doubt() {
        List<Seeds.Seen> seen = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            seen.add(new Seeds.Seen(
                    "r" + i,
                    Region.EMEA,
                    i < 15 ? "anna" : "ben",
                    false,
                    Operator.DUTY_TURNED,
                    i == 0 ? Seed.Outcome.MISSED : Seed.Outcome.CORRECTED,
                    Law.NOW,
                    1_000L * i));
        }

        Measuring.Catch all = Measuring.of(seen);
        assertThat(all.seen()).isEqualTo(20);
        assertThat(all.missed()).isEqualTo(1);
        // One of twenty, one-sided 95 %: 0.2161 in the tables of Clopper and Pearson.
        assertThat(all.missedAtMost()).isBetween(0.216, 0.2163);
        assertThat(all.medianMs()).isEqualTo(10_000);
        assertThat(Measuring.by(seen, Seeds.Seen::by).keySet()).containsExactly("anna", "ben");
        assertThat(Measuring.of(List.of()).missedAtMost()).isEqualTo(1);
    }

    private List<Seed> placed(double share) {
        SeedingDesk seeding = room.seeding(share);
        for (int i = 0; i < 400; i++) {
            Optional<Seed> seed = seeding.turn();
            assertThat(seed.map(Seed::reviewId).stream())
                    .allMatch(id -> room.reviews.find(id).isPresent());
        }
        return List.copyOf(room.seeds.placed.values());
    }

    private SettlingReview.Outcome settled(Seed seed, Settlement settlement) {
        ReviewCase file = room.reviews.find(seed.reviewId()).orElseThrow().file();
        Review held = new Review.Claimed(file, "anna", Law.NOW.plusSeconds(60));
        room.reviews.put(held);
        return room.settling().settle(held, ANNA, settlement);
    }

    private static Settlement corrected(String text) {
        return new Settlement.ReleaseCorrected(List.of(Law.claim(Law.EN, text)));
    }

    private static AnswerDrafted weak(String id) {
        AnswerDrafted drafted = Law.drafted(
                Law.asking(Law.EN),
                new Draft.Answered(List.of(Law.extract(Law.EN)), List.of(), List.of(Caveat.EXTRACT_ONLY)),
                WEAK);
        QuestionAsked asked = drafted.question();
        return new AnswerDrafted(
                id,
                drafted.region(),
                new QuestionAsked(
                        id,
                        asked.region(),
                        asked.askedAt(),
                        asked.deadline(),
                        new Asker("asker-1", Set.of("auditor")),
                        asked.inquiry()),
                drafted.draft(),
                drafted.evidence(),
                drafted.model(),
                drafted.retrievedAt(),
                drafted.draftedAt());
    }
}
