package sekisho.verification.verdict;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import sekisho.contracts.Region;
import sekisho.verification.certificate.Office;
import sekisho.verification.certificate.Standing;
import sekisho.verification.gate.Checks;
import sekisho.verification.gate.GateNumbers;
import sekisho.verification.gate.GatePolicy;
import sekisho.verification.gate.Law;
import sekisho.verification.gate.RiskRules;
import sekisho.verification.json.CanonicalJson;
import sekisho.verification.knowledge.Knowledge;
import sekisho.verification.ledger.InMemoryLeaves;
import sekisho.verification.review.Desk;
import sekisho.verification.review.InMemoryReviews;
import sekisho.verification.review.MeasuringExperts;
import sekisho.verification.review.SettlingReview;
import sekisho.verification.review.seed.InMemorySeeds;
import sekisho.verification.review.seed.SeedingDesk;

/** Everything between draft and verdict, in memory, with time standing still and chance repeating itself. */
public final class Room {

    public final InMemoryLeaves leaves = new InMemoryLeaves();
    public final InMemoryVerdicts verdicts = new InMemoryVerdicts(leaves);
    public final InMemoryReviews reviews = new InMemoryReviews();
    public final InMemorySeeds seeds = new InMemorySeeds(reviews);
    public final Office office = new Office();
    private final Minting minting = new Minting(InstantSource.fixed(Law.NOW), new Random(7));
    private final GatePolicy policy = new GatePolicy(
            GateNumbers.standard(),
            Law.policy().calibration(),
            new RiskRules("none", List.of(), List.of()),
            Checks.ofDrafts(),
            "test",
            new CanonicalJson());

    public JudgingDrafts judging() {
        return judging(0);
    }

    /** With this share of released answers drawn for audit. */
    public JudgingDrafts judging(double share) {
        return new JudgingDrafts(
                Room::law, policy, office.titles(), office.auditing(share), minting, verdicts, reviews);
    }

    public SettlingReview settling() {
        return new SettlingReview(
                new Desk(Duration.ofMinutes(30)),
                reviews,
                verdicts,
                Room::law,
                policy,
                Standing.withoutCertificate(),
                minting,
                new MeasuringExperts(seeds, reviews));
    }

    /** Seeds the desk as soon as a case of an asker lies on it. */
    public SeedingDesk seeding(double share) {
        return new SeedingDesk(share, List.of(Region.EMEA), Room::law, policy, reviews, seeds, minting);
    }

    private static Knowledge law(Region region) {
        return region == Region.EMEA ? Law.copy() : Knowledge.empty();
    }
}
