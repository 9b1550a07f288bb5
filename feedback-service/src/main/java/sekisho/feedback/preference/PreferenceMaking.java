package sekisho.feedback.preference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sekisho.contracts.Candidate;
import sekisho.contracts.Claim;
import sekisho.contracts.Digests;
import sekisho.contracts.PairSource;
import sekisho.feedback.intake.DraftOnFile;
import sekisho.feedback.intake.Opinion;
import sekisho.feedback.intake.QuestionFile;
import sekisho.feedback.intake.Stance;
import sekisho.feedback.preference.Refusal.Reason;

/** Reads a preference out of an opinion. Pure: the same opinion on the same file makes the same preference. */
public final class PreferenceMaking {

    private final PairingPolicy policy;

    public PreferenceMaking(PairingPolicy policy) {
        this.policy = policy;
    }

    /** What an opinion came to: at most one preference, and what of it does not count. */
    public record Made(Optional<Preference> preference, List<Refusal> refusals) {
        public Made {
            refusals = List.copyOf(refusals);
        }
    }

    /** Both sides by passage id, before anybody asked what the ranking saw of them. */
    private record Sides(PairSource source, List<Claim> claims, Set<String> better, Set<String> worse) {}

    /**
     * Makes the preference.
     *
     * @param file must {@linkplain QuestionFile#suffices suffice} for the opinion's stance
     */
    public Made make(Opinion opinion, QuestionFile file) {
        DraftOnFile draft = file.draft().orElseThrow();
        return switch (opinion.stance()) {
            case Stance.Rated rated
            when !policy.ratingsCount() -> nothing(opinion, draft, PairSource.RATING, Reason.RATINGS_OFF);
            case Stance.Rated rated
            when rated.stars() < policy.ratingStarsMin() ->
                nothing(opinion, draft, PairSource.RATING, Reason.RATING_ALONE);
            case Stance.Rated rated -> {
                List<Claim> shown = file.shown().orElseThrow();
                Set<String> cited = cited(shown);
                yield weigh(opinion, draft, new Sides(PairSource.RATING, shown, cited, below(draft, cited)));
            }
            case Stance.Corrected corrected
            when corrected.passageIds().isEmpty() -> nothing(opinion, draft, PairSource.CORRECTION, Reason.NO_PASSAGES);
            case Stance.Corrected corrected -> {
                Set<String> better = new LinkedHashSet<>(corrected.passageIds());
                Set<String> worse = over(better, cited(file.shown().orElse(draft.claims())), draft);
                yield weigh(opinion, draft, new Sides(PairSource.CORRECTION, List.of(), better, worse));
            }
            case Stance.Preferred preferred ->
                weigh(
                        opinion,
                        draft,
                        new Sides(
                                PairSource.PREFERENCE,
                                List.of(),
                                new LinkedHashSet<>(preferred.chosen()),
                                new LinkedHashSet<>(preferred.rejected())));
            case Stance.Settled settled -> {
                Set<String> better = cited(settled.claims());
                Set<String> worse = over(better, cited(draft.claims()), draft);
                yield weigh(opinion, draft, new Sides(PairSource.SETTLEMENT, settled.claims(), better, worse));
            }
        };
    }

    private Made weigh(Opinion opinion, DraftOnFile draft, Sides sides) {
        Set<String> contested = new LinkedHashSet<>(sides.worse());
        contested.removeAll(sides.better());
        List<Candidate> chosen = seen(draft, sides.better());
        List<Candidate> rejected = seen(draft, contested);
        int unseen = sides.better().size() + contested.size() - chosen.size() - rejected.size();
        List<Refusal> refusals = new ArrayList<>();
        if (unseen > 0) {
            refusals.add(refusal(opinion, draft, sides.source(), Reason.NOT_AMONG_CANDIDATES, unseen));
        }
        if (chosen.isEmpty() || rejected.isEmpty()) {
            if (unseen == 0) {
                refusals.add(refusal(opinion, draft, sides.source(), Reason.NO_CONTRAST, 1));
            }
            return new Made(Optional.empty(), refusals);
        }
        Preference preference = new Preference(
                opinion.opinionId(),
                opinion.questionId(),
                opinion.region(),
                sides.source(),
                opinion.rater(),
                opinion.raterRole(),
                draft.inquiry(),
                draft.featureSet(),
                draft.release(),
                sides.claims(),
                chosen,
                rejected);
        return new Made(Optional.of(preference), refusals);
    }

    /** What the draft cited and should not have, then hard negatives, then some from the pool. */
    private Set<String> over(Set<String> better, Set<String> cited, DraftOnFile draft) {
        Set<String> worse = new LinkedHashSet<>(cited);
        worse.removeAll(better);
        List<String> others = others(draft, better, worse);
        List<String> hard = others.stream().limit(policy.hardNegatives()).toList();
        worse.addAll(hard);
        others.stream()
                .skip(hard.size())
                .sorted(Comparator.comparing((String passage) -> Digests.sha256(draft.questionId() + passage)))
                .limit(policy.poolNegatives())
                .forEach(worse::add);
        return worse;
    }

    /** Candidates ranked below the best cited one, best first; a rating says nothing about those above it. */
    private Set<String> below(DraftOnFile draft, Set<String> cited) {
        List<String> ranked =
                draft.candidates().stream().map(Candidate::passageId).toList();
        int first = ranked.size();
        for (int i = 0; i < ranked.size(); i++) {
            if (cited.contains(ranked.get(i))) {
                first = i;
                break;
            }
        }
        Set<String> below = new LinkedHashSet<>();
        ranked.stream()
                .skip(first)
                .filter(passage -> !cited.contains(passage))
                .limit(policy.ratingNegatives())
                .forEach(below::add);
        return below;
    }

    private static List<String> others(DraftOnFile draft, Set<String> better, Set<String> worse) {
        return draft.candidates().stream()
                .map(Candidate::passageId)
                .filter(passage -> !better.contains(passage) && !worse.contains(passage))
                .distinct()
                .toList();
    }

    private static List<Candidate> seen(DraftOnFile draft, Set<String> passages) {
        return passages.stream()
                .flatMap(passage -> draft.candidate(passage).stream())
                .filter(candidate -> !candidate.features().isEmpty())
                .toList();
    }

    private static Set<String> cited(List<Claim> claims) {
        return new LinkedHashSet<>(DraftOnFile.cited(claims));
    }

    private static Made nothing(Opinion opinion, DraftOnFile draft, PairSource source, Reason reason) {
        return new Made(Optional.empty(), List.of(refusal(opinion, draft, source, reason, 1)));
    }

    private static Refusal refusal(Opinion opinion, DraftOnFile draft, PairSource source, Reason reason, int count) {
        return new Refusal(source, draft.inquiry().language(), opinion.region(), reason, count);
    }
}
