package sekisho.verification;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import sekisho.contracts.Region;
import sekisho.verification.certificate.Standing;
import sekisho.verification.gate.GatePolicy;
import sekisho.verification.knowledge.OwnCopies;
import sekisho.verification.review.Desk;
import sekisho.verification.review.MeasuringExperts;
import sekisho.verification.review.Reviews;
import sekisho.verification.review.SettlingReview;
import sekisho.verification.review.TryingSettlement;
import sekisho.verification.review.seed.SeedingDesk;
import sekisho.verification.review.seed.Seeds;
import sekisho.verification.schedule.DeskGauges;
import sekisho.verification.verdict.Minting;
import sekisho.verification.verdict.Verdicts;

/** How the review desk is put together. */
@Singleton
public class DeskWiring {

    private final VerificationConfig config;

    DeskWiring(VerificationConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    Desk desk() {
        return new Desk(config.verification().claimLasts());
    }

    @Produces
    @Singleton
    SettlingReview settlingReview(
            Desk desk,
            Reviews reviews,
            Verdicts verdicts,
            OwnCopies copies,
            GatePolicy policy,
            Standing standing,
            Minting minting,
            Seeds seeds) {
        return new SettlingReview(
                desk, reviews, verdicts, copies::of, policy, standing, minting, new MeasuringExperts(seeds, reviews));
    }

    @Produces
    @Singleton
    SeedingDesk seedingDesk(
            List<Region> regions, OwnCopies copies, GatePolicy policy, Reviews reviews, Seeds seeds, Minting minting) {
        return new SeedingDesk(config.verification().seedShare(), regions, copies::of, policy, reviews, seeds, minting);
    }

    @Produces
    @Singleton
    TryingSettlement tryingSettlement(OwnCopies copies, GatePolicy policy) {
        return new TryingSettlement(copies::of, policy.numbers());
    }

    @Produces
    @Singleton
    DeskGauges deskGauges(MeterRegistry meters) {
        return new DeskGauges(meters);
    }
}
