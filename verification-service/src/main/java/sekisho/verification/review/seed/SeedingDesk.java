package sekisho.verification.review.seed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Asker;
import sekisho.contracts.Candidate;
import sekisho.contracts.Caveat;
import sekisho.contracts.Draft;
import sekisho.contracts.Evidence;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Limits;
import sekisho.contracts.Passage;
import sekisho.contracts.QuestionAsked;
import sekisho.contracts.Region;
import sekisho.contracts.Task;
import sekisho.verification.gate.Decision;
import sekisho.verification.gate.Gate;
import sekisho.verification.gate.GatePolicy;
import sekisho.verification.knowledge.Knowledge;
import sekisho.verification.review.Review;
import sekisho.verification.review.ReviewCase;
import sekisho.verification.review.Reviews;
import sekisho.verification.verdict.Minting;

/** Lays known-wrong drafts on the desk, at a share of what comes in. Call {@link #turn} in a transaction, now and then. */
public final class SeedingDesk {

    /** Over which time the share is kept. */
    static final Duration WINDOW = Duration.ofDays(30);

    /** How long a question rests before a seed is made of it again, so that nobody knows it. */
    static final Duration REST = Duration.ofDays(90);

    /** The chance that a turn that may seed does so: nobody counts to twenty and knows. */
    static final double CHANCE = 0.25;

    private static final int TRIES_MAX = 8;
    private static final int PSEUDONYM_BYTES = 16;

    private final double share;
    private final List<Region> regions;
    private final Function<Region, Knowledge> knowledge;
    private final GatePolicy policy;
    private final Reviews reviews;
    private final Seeds seeds;
    private final Minting minting;

    /** @param share seeds per case of an asker, 0..0.5; 0 seeds nothing */
    public SeedingDesk(
            double share,
            List<Region> regions,
            Function<Region, Knowledge> knowledge,
            GatePolicy policy,
            Reviews reviews,
            Seeds seeds,
            Minting minting) {
        if (!(share >= 0 && share <= 0.5)) {
            throw new IllegalArgumentException("the share of seeds lies in 0..0.5");
        }
        this.share = share;
        this.regions = List.copyOf(regions);
        this.knowledge = knowledge;
        this.policy = policy;
        this.reviews = reviews;
        this.seeds = seeds;
        this.minting = minting;
    }

    /** Seeds one case, if one is due, chance wants it, and there is a question to make it of. */
    public Optional<Seed> turn() {
        Instant now = minting.now();
        if (share == 0 || !seeds.turn()) {
            return Optional.empty();
        }
        Seeds.Opened opened = seeds.opened(now.minus(WINDOW));
        if (opened.seeds() + 1 > opened.real() * share || minting.chance().nextDouble() >= CHANCE) {
            return Optional.empty();
        }
        List<Region> shuffled = new ArrayList<>(regions);
        Collections.shuffle(shuffled, Random.from(minting.chance()));
        return shuffled.stream().flatMap(region -> seed(region, now).stream()).findFirst();
    }

    private Optional<Seed> seed(Region region, Instant now) {
        Optional<AnswerDrafted> likeness = seeds.likeness(region);
        if (likeness.isEmpty()) {
            return Optional.empty();
        }
        for (SeedQuestion question : seeds.unused(region, now.minus(REST), TRIES_MAX)) {
            Optional<Seed> seed = seed(question, likeness.get(), now);
            if (seed.isPresent()) {
                return seed;
            }
        }
        return Optional.empty();
    }

    private Optional<Seed> seed(SeedQuestion question, AnswerDrafted likeness, Instant now) {
        Knowledge own = knowledge.apply(question.region());
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Optional<Passage> right = own.inForce(question.passageId(), today);
        if (right.isEmpty()) {
            return Optional.empty();
        }
        List<Operator> operators = new ArrayList<>(Arrays.asList(Operator.values()));
        Collections.shuffle(operators, Random.from(minting.chance()));
        for (Operator operator : operators) {
            Optional<Wrong> wrong = Wrong.of(operator, right.get(), own, today, minting.chance());
            if (wrong.isPresent()) {
                Optional<Seed> placed = place(question, operator, wrong.get(), likeness, own, now);
                if (placed.isPresent()) {
                    return placed;
                }
            }
        }
        return Optional.empty();
    }

    /** Only what the gate holds back, and what an expert could let out all the same. */
    private Optional<Seed> place(
            SeedQuestion question, Operator operator, Wrong wrong, AnswerDrafted likeness, Knowledge own, Instant now) {
        AnswerDrafted drafted = drafted(question, wrong, likeness, now);
        Inquiry inquiry = drafted.question().inquiry();
        boolean releasable = Gate.passed(Gate.papersOf(inquiry, wrong.claims(), own, policy.numbers()));
        if (!releasable || !(Gate.judge(drafted, own, policy) instanceof Decision.Escalate held)) {
            return Optional.empty();
        }
        ReviewCase file = new ReviewCase(
                minting.id(), drafted, held.reasons(), held.checks(), held.confidence(), held.risk(), now);
        Seed seed = new Seed(file.reviewId(), question.id(), operator, wrong.words(), wrong.passage());
        reviews.open(List.of(new Review.Waiting(file)));
        seeds.place(seed, now);
        return Optional.of(seed);
    }

    private AnswerDrafted drafted(SeedQuestion question, Wrong wrong, AnswerDrafted likeness, Instant now) {
        String id = minting.id();
        byte[] nobody = new byte[PSEUDONYM_BYTES];
        minting.chance().nextBytes(nobody);
        Duration ago = Duration.between(likeness.question().askedAt(), likeness.draftedAt());
        Instant askedAt = ago.isNegative() ? now : now.minus(ago);
        QuestionAsked asked = new QuestionAsked(
                id,
                question.region(),
                askedAt,
                askedAt.plusMillis(Limits.DEADLINE_MS),
                new Asker(
                        HexFormat.of().formatHex(nobody),
                        likeness.question().asker().roles()),
                new Inquiry(
                        question.text(),
                        question.language(),
                        question.jurisdictions(),
                        question.specialty(),
                        Task.QUESTION_ANSWERING,
                        LocalDate.ofInstant(now, ZoneOffset.UTC),
                        minting.id(),
                        List.of()));
        return new AnswerDrafted(
                id,
                question.region(),
                asked,
                new Draft.Answered(wrong.claims(), List.of(), List.of(Caveat.EXTRACT_ONLY)),
                evidence(wrong, likeness.evidence()),
                likeness.model(),
                now,
                now);
    }

    /** The signals and scores of a real draft, over the provisions of this one. */
    private static Evidence evidence(Wrong wrong, Evidence likeness) {
        List<Candidate> shaped = new ArrayList<>();
        List<Candidate> scores = likeness.candidates();
        for (int i = 0; i < Math.min(wrong.considered().size(), scores.size()); i++) {
            Passage passage = wrong.considered().get(i);
            shaped.add(new Candidate(
                    passage.id(),
                    passage.version(),
                    scores.get(i).score(),
                    scores.get(i).features()));
        }
        return new Evidence(likeness.featureSet(), likeness.signals(), shaped);
    }
}
