package sekisho.training.round;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import sekisho.training.release.Approval;
import sekisho.training.release.Release;
import sekisho.training.release.Release.Standing;
import sekisho.training.release.Releases;

/** What people decide about releases: consent to a promotion, and going back. */
public final class ReleasingModel {

    private final String target;
    private final Rounds rounds;
    private final Releases releases;
    private final InstantSource clock;

    public ReleasingModel(String target, Rounds rounds, Releases releases, InstantSource clock) {
        this.target = target;
        this.rounds = rounds;
        this.releases = releases;
        this.clock = clock;
    }

    /** The reply to a consent. */
    public sealed interface Consent {

        /** Noted; {@code missing} further people, each of another role, must consent. */
        record Noted(Release release, int missing) implements Consent {}

        record UnknownRelease() implements Consent {}

        /** It is not waiting for consent. */
        record NotACandidate(Release release) implements Consent {}
    }

    /** The reply to a wish to go back. */
    public sealed interface GoingBack {

        record WentBack(Release from, Release to) implements GoingBack {}

        /** The built-in reference runs: nothing stands before it. */
        record NothingBefore(Release active) implements GoingBack {}

        /** Somebody else changed the release at the same moment. */
        record Changed() implements GoingBack {}
    }

    /**
     * A person consents to a promotion. The round's next step promotes once a person of each role has.
     *
     * @param roles those of the approving roles the person has, at least one; who has both acts in the missing one
     */
    public Consent approve(String releaseId, String by, List<String> roles) {
        Optional<Release> known = releases.find(releaseId);
        if (known.isEmpty()) {
            return new Consent.UnknownRelease();
        }
        if (known.get().standing() != Standing.CANDIDATE) {
            return new Consent.NotACandidate(known.get());
        }
        List<String> wanted = RoundDecisions.rolesMissing(known.get());
        String role = roles.stream().filter(wanted::contains).findFirst().orElseGet(roles::getFirst);
        Release approved = releases.approve(releaseId, new Approval(by, role, clock.instant()))
                .orElse(known.get());
        return new Consent.Noted(approved, RoundDecisions.rolesMissing(approved).size());
    }

    /** Takes the running release back and tells the former one again. */
    public GoingBack rollBack(String reason) {
        Release active = releases.active(target);
        Optional<Release> former =
                Optional.ofNullable(active.document().previous()).flatMap(releases::find);
        Optional<Round> round = Optional.ofNullable(active.document().roundId()).flatMap(rounds::find);
        if (former.isEmpty() || !(round.orElse(null) instanceof Round.Promoted promoted)) {
            return new GoingBack.NothingBefore(active);
        }
        Advance back = RoundDecisions.rollBack(promoted, active, former.get(), reason, clock.instant());
        return rounds.apply(back) ? new GoingBack.WentBack(active, former.get()) : new GoingBack.Changed();
    }
}
