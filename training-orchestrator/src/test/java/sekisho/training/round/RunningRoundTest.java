package sekisho.training.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Fact;
import sekisho.contracts.Language;
import sekisho.contracts.ModelReleased;
import sekisho.contracts.RoundAdvanced;
import sekisho.contracts.wire.FactCodec;
import sekisho.training.dataset.Dataset;
import sekisho.training.dataset.LearningPair;
import sekisho.training.dataset.PlantedPairs;
import sekisho.training.release.Release;
import sekisho.training.release.Release.Standing;
import sekisho.training.round.ReleasingModel.Consent;
import sekisho.training.round.ReleasingModel.GoingBack;

class RunningRoundTest {

    private static final int STEPS_MAX = 12;

    private final InMemoryHouse house = new InMemoryHouse();

    @Test
    void enough_new_pairs_open_a_round_and_fewer_do_not() {
        house.pairs = oneOfEach(199);
        assertThat(house.process(true).openByVolume()).isEmpty();

        house.pairs = oneOfEach(200);
        assertThat(house.process(true).openByVolume()).containsInstanceOf(Opening.Opened.class);
    }

    @Test
    void many_pairs_of_too_few_questions_open_no_round_by_themselves() {
        house.pairs = signal(59 * 6);
        assertThat(house.process(true).openByVolume()).isEmpty();
        assertThat(house.process(true).open(Cause.SCHEDULE)).isEqualTo(new Opening.TooFewGroups(59, 60));

        house.pairs = signal(60 * 6);
        assertThat(house.process(true).openByVolume()).containsInstanceOf(Opening.Opened.class);
    }

    @Test
    void one_person_alone_teaches_nothing() {
        house.pairs = ratedBy(signal(900), group -> "eve");

        Round ended = runToEnd(house.process(true));

        assertThat(((Round.Abandoned) ended).reason()).isEqualTo("one-rater");
        assertThat(states()).containsExactly("open", "abandoned");
    }

    @Test
    void one_person_with_most_of_the_questions_teaches_nothing_but_the_desk_may() {
        house.pairs = ratedBy(signal(900), group -> group.endsWith("0") ? "anna" : "eve");
        assertThat(((Round.Abandoned) runToEnd(house.process(true))).reason()).isEqualTo("one-rater");

        InMemoryHouse other = new InMemoryHouse();
        other.pairs = ratedBy(signal(900), group -> group.endsWith("0") ? "anna" : LearningPair.DESK);
        other.process(true).open(Cause.HAND);
        assertThat(runToEnd(other.process(true), other)).isInstanceOf(Round.Promoted.class);
    }

    @Test
    void a_step_that_keeps_failing_ends_the_round() {
        house.pairs = signal(900);
        RunningRound process = house.process(true, new BrokenTrainer());
        process.open(Cause.HAND);
        process.step();
        process.step();
        for (int failure = 1; failure < 5; failure++) {
            assertThatThrownBy(process::step).hasMessage("broken");
        }

        assertThat(process.step().orElseThrow())
                .isInstanceOfSatisfying(
                        Round.Abandoned.class,
                        round -> assertThat(round.reason()).isEqualTo("step-failed"));
        assertThat(process.open(Cause.HAND)).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void a_round_can_be_ended_by_hand_and_its_candidate_takes_no_more_consents() {
        house.pairs = signal(900);
        runToEnd(house.process(false));
        RunningRound process = house.process(false);

        assertThat(process.end("round-0", "not wanted")).isInstanceOf(Ending.Ended.class);

        assertThat(house.releasing().approve("ranking-policy-1", "anna", List.of("modelowner")))
                .isInstanceOf(Consent.NotACandidate.class);
        assertThat(process.end("round-0", "again")).isInstanceOf(Ending.EndedBefore.class);
        assertThat(process.end("round-9", "unknown")).isInstanceOf(Ending.UnknownRound.class);
        assertThat(process.open(Cause.HAND)).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void fewer_than_twenty_pairs_are_refused_by_hand_too() {
        house.pairs = signal(19);

        assertThat(house.process(true).open(Cause.HAND)).isEqualTo(new Opening.TooFewPairs(19, 20));
    }

    @Test
    void a_second_round_is_refused_while_one_is_under_way() {
        house.pairs = signal(300);
        house.process(true).open(Cause.HAND);

        assertThat(house.process(true).open(Cause.HAND)).isEqualTo(new Opening.AlreadyUnderWay("round-0"));
    }

    @Test
    void a_real_signal_is_promoted_and_told_once() {
        house.pairs = signal(900);

        Round ended = runToEnd(house.process(true));

        assertThat(ended).isInstanceOf(Round.Promoted.class);
        assertThat(states()).containsExactly("open", "closed", "training", "trained", "evaluated", "promoted");
        assertThat(releasesTold()).hasSize(1);
        ModelReleased told = releasesTold().getFirst();
        assertThat(told.releaseId()).isEqualTo("ranking-policy-1");
        assertThat(told.previous()).isEqualTo("ranking-policy-0");
        assertThat(told.digest()).isEqualTo(ModelReleased.digestOf(told.featureSet(), told.weights()));
        assertThat(house.shelf.active(InMemoryHouse.TARGET).document()).isEqualTo(told);
    }

    @Test
    void killed_after_every_state_it_ends_the_same_and_once() {
        house.pairs = signal(900);
        Round inOneGo = runToEnd(house.process(true));
        InMemoryHouse other = new InMemoryHouse();
        other.pairs = signal(900);
        other.process(true).open(Cause.HAND);

        Optional<Round> last = Optional.empty();
        for (int kill = 0; kill < STEPS_MAX; kill++) {
            last = other.process(true)
                    .step()
                    .or(() -> other.rounds.values().stream().findFirst());
        }

        assertThat(last).contains(inOneGo);
        assertThat(other.told).isEqualTo(house.told);
    }

    @Test
    void of_two_processes_at_the_same_step_only_one_moves_the_round() {
        house.pairs = signal(900);
        house.process(true).open(Cause.HAND);
        Round.Open open = (Round.Open) house.underWay(InMemoryHouse.TARGET).orElseThrow();
        house.process(true).step();

        Advance late = RoundDecisions.abandon(open, null, "late", InMemoryHouse.NOW);

        assertThat(house.apply(late)).isFalse();
        assertThat(states()).containsExactly("open", "closed");
    }

    @Test
    void meaningless_labels_end_without_a_release() {
        house.pairs = new PlantedPairs(3, 1.5, 0.5).questions(150, Language.EN, "q");

        Round ended = runToEnd(house.process(true));

        assertThat(ended).isInstanceOf(Round.Abandoned.class);
        assertThat(((Round.Abandoned) ended).reason()).isEqualTo("not-better");
        assertThat(releasesTold()).isEmpty();
    }

    @Test
    void too_few_questions_to_judge_by_end_without_a_release() {
        house.pairs = signal(200);

        Round ended = runToEnd(house.process(true));

        assertThat(((Round.Abandoned) ended).reason()).isEqualTo("too-few-held-out");
    }

    @Test
    void the_same_manifest_gives_the_same_bytes() {
        house.pairs = signal(900);
        Round.Promoted one = (Round.Promoted) runToEnd(house.process(true));
        InMemoryHouse again = new InMemoryHouse();
        again.pairs = signal(900).reversed();
        again.process(true).open(Cause.HAND);
        Round.Promoted two = (Round.Promoted) runToEnd(again.process(true), again);

        assertThat(manifest(one).digest()).isEqualTo(manifest(two).digest());
        assertThat(FactCodec.encode(one.before().before().weights()))
                .isEqualTo(FactCodec.encode(two.before().before().weights()));
    }

    @Test
    void without_auto_promotion_two_people_of_different_roles_are_needed() {
        house.pairs = signal(900);
        Round waiting = runToEnd(house.process(false));
        assertThat(waiting).isInstanceOf(Round.Evaluated.class);
        ReleasingModel releasing = house.releasing();

        assertThat(releasing.approve("ranking-policy-1", "anna", List.of("modelowner")))
                .matches(consent -> ((Consent.Noted) consent).missing() == 1);
        assertThat(releasing.approve("ranking-policy-1", "anna", List.of("modelowner")))
                .matches(consent -> ((Consent.Noted) consent).missing() == 1);
        assertThat(releasing.approve("ranking-policy-1", "anna", List.of("operator")))
                .matches(consent -> ((Consent.Noted) consent).missing() == 1);
        assertThat(releasing.approve("ranking-policy-1", "carl", List.of("modelowner")))
                .matches(consent -> ((Consent.Noted) consent).missing() == 1);
        assertThat(house.process(false).step()).isEmpty();
        assertThat(releasing.approve("ranking-policy-1", "ben", List.of("modelowner", "operator")))
                .matches(consent -> ((Consent.Noted) consent).missing() == 0);

        assertThat(house.process(false).step()).containsInstanceOf(Round.Promoted.class);
    }

    @Test
    void rolling_back_tells_the_former_release_bit_for_bit() {
        house.pairs = signal(900);
        runToEnd(house.process(true));
        house.pairs = turnedOver();
        Release first = house.shelf.active(InMemoryHouse.TARGET);
        byte[] before = FactCodec.encode(first.document());
        assertThat(runToEnd(house.process(true))).isInstanceOf(Round.Promoted.class);

        GoingBack back = house.releasing().rollBack("worse");

        assertThat(back).isInstanceOf(GoingBack.WentBack.class);
        assertThat(FactCodec.encode(house.told.getLast())).isEqualTo(before);
        assertThat(house.shelf.active(InMemoryHouse.TARGET).releaseId()).isEqualTo("ranking-policy-1");
        assertThat(house.shelf.find("ranking-policy-2").orElseThrow().standing())
                .isEqualTo(Standing.ROLLED_BACK);
        assertThat(states()).last().isEqualTo("rolled-back");
    }

    @Test
    void before_the_built_in_reference_there_is_nothing() {
        assertThat(house.releasing().rollBack("worse")).isInstanceOf(GoingBack.NothingBefore.class);
    }

    @Test
    void a_candidate_whose_base_was_rolled_back_is_abandoned() {
        house.pairs = signal(900);
        runToEnd(house.process(true));
        house.pairs = turnedOver();
        runToEnd(house.process(false));
        house.releasing().rollBack("worse");

        assertThat(house.process(true).step().orElseThrow())
                .isInstanceOfSatisfying(
                        Round.Abandoned.class,
                        round -> assertThat(round.reason()).isEqualTo("base-changed"));
    }

    @Test
    void every_state_survives_being_written_and_read() {
        house.pairs = signal(900);
        runToEnd(house.process(true));
        house.releasing().rollBack("worse");

        for (Round state : house.rounds.get("round-0").history()) {
            assertThat(FactCodec.decode(FactCodec.encode(state), Round.class)).isEqualTo(state);
        }
    }

    private Round runToEnd(RunningRound process) {
        return runToEnd(process, house);
    }

    private static Round runToEnd(RunningRound process, InMemoryHouse house) {
        process.open(Cause.HAND);
        for (int step = 0; step < STEPS_MAX; step++) {
            process.step();
        }
        return house.rounds.values().stream().toList().getLast();
    }

    private static Manifest manifest(Round.Promoted round) {
        return round.before().before().before().manifest();
    }

    private static List<LearningPair> signal(int pairs) {
        return new PlantedPairs(5, 1.5, 0)
                .questions(pairs / 6 + 1, Language.EN, "q")
                .subList(0, pairs);
    }

    /** One pair of each of this many questions. */
    private static List<LearningPair> oneOfEach(int questions) {
        return new PlantedPairs(5, 1.5, 0)
                .questions(questions, Language.EN, "q").stream()
                        .collect(Collectors.toMap(LearningPair::group, pair -> pair, (first, later) -> first))
                        .values()
                        .stream()
                        .toList();
    }

    private static List<LearningPair> ratedBy(List<LearningPair> pairs, UnaryOperator<String> rater) {
        return pairs.stream()
                .map(pair -> new LearningPair(
                        pair.pairId(),
                        pair.group(),
                        pair.language(),
                        pair.chosenId(),
                        pair.rejectedId(),
                        rater.apply(pair.group()),
                        pair.chosen(),
                        pair.rejected()))
                .toList();
    }

    /** A trainer that never comes to an end. */
    private static final class BrokenTrainer implements Trainer {
        @Override
        public String code() {
            return "broken";
        }

        @Override
        public Weights train(Dataset dataset, TrainingPolicy policy, Map<String, List<Double>> running) {
            throw new IllegalStateException("broken");
        }
    }

    /** Later, people prefer the opposite: what runs is wrong now. */
    private static List<LearningPair> turnedOver() {
        return new PlantedPairs(11, -1.5, 0).questions(300, Language.EN, "r");
    }

    private List<String> states() {
        return house.told.stream()
                .filter(RoundAdvanced.class::isInstance)
                .map(fact -> ((RoundAdvanced) fact).state())
                .toList();
    }

    private List<ModelReleased> releasesTold() {
        return house.told.stream()
                .filter(fact -> fact instanceof ModelReleased)
                .map((Fact fact) -> (ModelReleased) fact)
                .toList();
    }
}
