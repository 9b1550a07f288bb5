package sekisho.verification.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sekisho.contracts.Language;
import sekisho.contracts.Limits;
import sekisho.contracts.Region;
import sekisho.contracts.Roles;
import sekisho.contracts.Specialty;
import sekisho.doors.http.Caller;
import sekisho.doors.http.ProblemException;
import sekisho.verification.http.Experts.PersonView;
import sekisho.verification.knowledge.OwnCopies;
import sekisho.verification.review.seed.Measuring;
import sekisho.verification.review.seed.Measuring.Catch;
import sekisho.verification.review.seed.SeedQuestion;
import sekisho.verification.review.seed.Seeds;
import sekisho.verification.review.seed.Seeds.Seen;
import sekisho.verification.verdict.Minting;

/** Whether review is real: what experts did with known-wrong drafts. For those who answer for the model, not for experts. */
@Path("/v1/reviews/quality")
@RolesAllowed({Roles.MODEL_OWNER, Roles.OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
public class QualityResource {

    private static final int DAYS_MAX = 730;
    private static final int QUESTIONS_MAX = 500;
    private static final Duration REST = Duration.ofDays(90);

    private final Seeds seeds;
    private final Experts experts;
    private final OwnCopies copies;
    private final Caller caller;
    private final Minting minting;
    private final InstantSource clock;

    QualityResource(
            Seeds seeds, Experts experts, OwnCopies copies, Caller caller, Minting minting, InstantSource clock) {
        this.seeds = seeds;
        this.experts = experts;
        this.copies = copies;
        this.caller = caller;
        this.minting = minting;
        this.clock = clock;
    }

    /**
     * What was measured since.
     *
     * @param all every decision together
     * @param open seeds that lie on the desk
     * @param unused questions that seeds can still be made of
     */
    record QualityView(
            Instant since,
            Catch all,
            List<RegionView> regions,
            List<ExpertView> experts,
            List<OperatorView> operators,
            long open,
            long questions,
            long unused) {}

    record RegionView(Region region, Catch caught) {}

    record ExpertView(PersonView expert, Catch caught) {}

    record OperatorView(String operator, Catch caught) {}

    /** A question and the provision that answers it; language and jurisdiction are the provision's where absent. */
    record SeedBody(String question, String passageId, String region, String language, List<String> jurisdictions) {}

    record SeedsBody(List<SeedBody> questions) {}

    record AddedView(int added, int known) {}

    /** Caught and missed over the last days, by region, by expert and by what was turned. */
    @GET
    @Transactional
    public QualityView quality(@QueryParam("days") @DefaultValue("90") int days) {
        if (days < 1 || days > DAYS_MAX) {
            throw ProblemException.invalid("days", "lies in 1.." + DAYS_MAX);
        }
        Instant now = clock.instant();
        Instant since = now.minus(Duration.ofDays(days));
        Set<Region> mine = Set.copyOf(caller.regions());
        List<Seen> seen = seeds.seen(since).stream()
                .filter(each -> mine.contains(each.region()))
                .toList();
        Seeds.Stock stock = seeds.stock(now.minus(REST));
        Experts.Names names = experts.names();
        return new QualityView(
                since,
                Measuring.of(seen),
                entries(Measuring.by(seen, Seen::region)).stream()
                        .map(entry -> new RegionView(entry.getKey(), entry.getValue()))
                        .toList(),
                entries(Measuring.by(seen, Seen::by)).stream()
                        .map(entry -> new ExpertView(names.of(entry.getKey()), entry.getValue()))
                        .toList(),
                entries(Measuring.by(seen, Seen::operator)).stream()
                        .map(entry -> new OperatorView(Asked.kebab(entry.getKey()), entry.getValue()))
                        .toList(),
                stock.open(),
                stock.questions(),
                stock.unused());
    }

    /** Adds questions to make known-wrong drafts of; each names a provision in force that is known here. */
    @POST
    @Path("/questions")
    @RolesAllowed(Roles.MODEL_OWNER)
    @Transactional
    public AddedView add(SeedsBody body) {
        if (body == null || body.questions() == null || body.questions().isEmpty()) {
            throw ProblemException.invalid("questions", "are what is added; at least one");
        }
        if (body.questions().size() > QUESTIONS_MAX) {
            throw ProblemException.invalid("questions", "are at most " + QUESTIONS_MAX + " at once");
        }
        List<SeedQuestion> read = new ArrayList<>();
        for (int i = 0; i < body.questions().size(); i++) {
            read.add(question(body.questions().get(i), "questions[" + i + "]"));
        }
        int added = seeds.add(read, clock.instant());
        return new AddedView(added, read.size() - added);
    }

    private SeedQuestion question(SeedBody body, String at) {
        if (body == null || body.question() == null || body.question().isBlank()) {
            throw ProblemException.invalid(at + ".question", "must not be empty");
        }
        if (body.question().length() > Limits.QUESTION_CHARS_MAX) {
            throw ProblemException.invalid(
                    at + ".question", "has at most " + Limits.QUESTION_CHARS_MAX + " characters");
        }
        if (body.passageId() == null) {
            throw ProblemException.invalid(at + ".passageId", "names the provision that answers");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Region named = Asked.one(Region.class, body.region(), at + ".region");
        if (named != null) {
            caller.mustBeIn(named);
        }
        return caller.regions().stream()
                .filter(region -> named == null || region == named)
                .flatMap(region -> copies.of(region).inForce(body.passageId(), today).stream()
                        .map(passage -> {
                            Language language = Asked.language(body.language(), at + ".language");
                            List<String> jurisdictions = body.jurisdictions() == null
                                    ? List.of(passage.jurisdiction())
                                    : body.jurisdictions().stream()
                                            .map(code -> Asked.jurisdiction(code, at + ".jurisdictions"))
                                            .toList();
                            Specialty specialty = passage.specialty();
                            return new SeedQuestion(
                                    minting.id(),
                                    region,
                                    body.question().strip(),
                                    language == null ? passage.language() : language,
                                    jurisdictions,
                                    specialty,
                                    passage.id());
                        }))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        at + ".passageId", "is not a provision in force in one of your regions"));
    }

    private static <K> List<Map.Entry<K, Catch>> entries(Map<K, Catch> catches) {
        return catches.entrySet().stream().collect(Collectors.toList());
    }
}
