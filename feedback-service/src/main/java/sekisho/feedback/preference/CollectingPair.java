package sekisho.feedback.preference;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import sekisho.contracts.PairCollected;
import sekisho.contracts.PairJudged;
import sekisho.contracts.PairSource;
import sekisho.feedback.intake.Opinion;
import sekisho.feedback.intake.Opinions;
import sekisho.feedback.intake.QuestionFile;
import sekisho.feedback.intake.QuestionFiles;
import sekisho.feedback.intake.Stance;
import sekisho.feedback.preference.PreferenceMaking.Made;
import sekisho.feedback.preference.Tallies.Outcome;

/**
 * The use case of this service: an opinion becomes a preference, a judged preference becomes pairs. Every method is called
 * inside one transaction, and a second call with the same input changes nothing.
 */
public final class CollectingPair {

    private final QuestionFiles files;
    private final Opinions opinions;
    private final Preferences preferences;
    private final Pairs pairs;
    private final Tallies tallies;
    private final Facts facts;
    private final PreferenceMaking making;
    private final PairHygiene hygiene;
    private final InstantSource clock;

    public CollectingPair(
            QuestionFiles files,
            Opinions opinions,
            Preferences preferences,
            Pairs pairs,
            Tallies tallies,
            Facts facts,
            PairingPolicy policy,
            InstantSource clock) {
        this.files = files;
        this.opinions = opinions;
        this.preferences = preferences;
        this.pairs = pairs;
        this.tallies = tallies;
        this.facts = facts;
        this.making = new PreferenceMaking(policy);
        this.hygiene = new PairHygiene(policy);
        this.clock = clock;
    }

    /** Somebody said something; it is understood at once if everything it speaks about is on file, else it waits. */
    public void hear(Opinion opinion) {
        opinions.put(opinion);
        resolveOn(List.of(opinion.questionId()));
    }

    /** Looks whether opinions on these questions can be understood now; returns how many could. */
    public int resolveOn(Collection<String> questionIds) {
        return resolve(opinions.waitingOn(questionIds));
    }

    /** The same for whatever still waits although its draft is there; returns how many could be understood. */
    public int resolveOverdue(int limit) {
        return resolve(opinions.overdue(limit));
    }

    private int resolve(List<Opinion> waiting) {
        int resolved = 0;
        for (Opinion opinion : waiting) {
            QuestionFile file = files.find(opinion.questionId());
            if (file.suffices(opinion.stance())) {
                Made made = making.make(opinion, file);
                made.refusals().forEach(this::count);
                made.preference().ifPresent(this::propose);
                opinions.resolved(opinion.opinionId(), clock.instant());
                resolved++;
            }
        }
        return resolved;
    }

    private void propose(Preference preference) {
        preferences.put(preference, clock.instant());
        facts.tell(preference.proposed(), "proposed:" + preference.preferenceId());
    }

    /** The gate has judged the better side. */
    public void judge(PairJudged judged) {
        Optional<Preference> waiting = preferences.waiting(judged.preferenceId());
        if (waiting.isEmpty()) {
            return;
        }
        Preference preference = waiting.get();
        PairHygiene.Known known = new PairHygiene.Known(
                pairs.ratersOf(PairHygiene.touched(preference)), pairs.total(), pairs.by(preference.rater()));
        PairHygiene.Outcome outcome = hygiene.decide(preference, judged, known, clock.instant());
        outcome.refusals().forEach(this::count);
        Collection<PairCollected> fresh = pairs.put(outcome.collected());
        fresh.forEach(pair -> facts.tell(pair, "pair:" + pair.pairId()));
        if (!fresh.isEmpty()) {
            tallies.add(
                    preference.source(),
                    preference.inquiry().language(),
                    preference.region(),
                    Outcome.COLLECTED,
                    "",
                    fresh.size());
        }
        preferences.judged(judged.preferenceId(), judged.passed(), clock.instant());
    }

    /** Opinions on questions that never showed up are counted and forgotten. */
    public int giveUpBefore(Instant moment, int limit) {
        List<Opinion> hopeless = opinions.giveUpBefore(moment, limit);
        for (Opinion opinion : hopeless) {
            tallies.add(
                    sourceOf(opinion.stance()),
                    null,
                    opinion.region(),
                    Outcome.REFUSED,
                    Refusal.Reason.NO_DRAFT.code(),
                    1);
        }
        return hopeless.size();
    }

    private void count(Refusal refusal) {
        tallies.add(
                refusal.source(),
                refusal.language(),
                refusal.region(),
                Outcome.REFUSED,
                refusal.reason().code(),
                refusal.count());
    }

    private static PairSource sourceOf(Stance stance) {
        return switch (stance) {
            case Stance.Rated rated -> PairSource.RATING;
            case Stance.Corrected corrected -> PairSource.CORRECTION;
            case Stance.Preferred preferred -> PairSource.PREFERENCE;
            case Stance.Settled settled -> PairSource.SETTLEMENT;
        };
    }
}
