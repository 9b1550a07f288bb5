package sekisho.verification.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import sekisho.contracts.Language;
import sekisho.contracts.Roles;
import sekisho.contracts.Specialty;
import sekisho.doors.http.Caller;
import sekisho.doors.http.ProblemException;
import sekisho.verification.http.Experts.PersonView;
import sekisho.verification.review.Colleagues;
import sekisho.verification.review.Colleagues.Deputyship;
import sekisho.verification.review.Colleagues.Profile;
import sekisho.verification.review.Expert;
import sekisho.verification.review.Lanes;
import sekisho.verification.review.Queue;
import sekisho.verification.verdict.Minting;

/** The desk itself: its lanes, what an expert has declared, colleagues and deputies. */
@Path("/v1/reviews/desk")
@RolesAllowed(Roles.EXPERT)
@Produces(MediaType.APPLICATION_JSON)
public class DeskResource {

    /** Longest name colleagues may know somebody by, in characters. */
    private static final int NAME_CHARS_MAX = 40;

    private static final Duration DEPUTYSHIP_MAX = Duration.ofDays(366);
    private static final int LANES_MAX = 200;
    private static final int COLLEAGUES_MAX = 200;

    private final Queue queue;
    private final Colleagues colleagues;
    private final Experts experts;
    private final Caller caller;
    private final Minting minting;
    private final InstantSource clock;

    DeskResource(
            Queue queue, Colleagues colleagues, Experts experts, Caller caller, Minting minting, InstantSource clock) {
        this.queue = queue;
        this.colleagues = colleagues;
        this.experts = experts;
        this.caller = caller;
        this.minting = minting;
        this.clock = clock;
    }

    /** @param mine true where the caller serves the lane */
    record LaneView(
            List<String> jurisdictions,
            Specialty specialty,
            Language language,
            long waiting,
            long overdue,
            long held,
            Instant nextDue,
            boolean mine) {}

    record LanesView(List<LaneView> items, Instant now) {}

    /** What an expert declares; an empty part means every one. */
    record ProfileBody(String name, List<String> jurisdictions, List<String> specialties, List<String> languages) {}

    record ProfileView(
            PersonView me,
            String name,
            Set<String> jurisdictions,
            Set<Specialty> specialties,
            Set<Language> languages,
            boolean declared) {}

    record ColleaguesView(List<PersonView> items) {}

    /** @param from now, where absent */
    record DeputyBody(String deputy, Instant from, Instant until) {}

    record DeputyshipView(
            String id, PersonView person, PersonView deputy, Instant from, Instant until, boolean running) {}

    record DeputyshipsView(List<DeputyshipView> items) {}

    /** What lies in each lane, those with overdue cases first. */
    @GET
    @Path("/lanes")
    @Transactional
    public LanesView lanes() {
        Expert expert = experts.caller();
        Lanes declared = experts.lanes();
        Instant now = clock.instant();
        Queue.Look look = new Queue.Look(expert, Queue.Stand.WAITING, null, null, null, Queue.Whose.ALL, declared, now);
        return new LanesView(
                queue.lanes(look, LANES_MAX).stream()
                        .map(lane -> new LaneView(
                                lane.jurisdictions(),
                                lane.specialty(),
                                lane.language(),
                                lane.waiting(),
                                lane.overdue(),
                                lane.held(),
                                lane.nextDue(),
                                declared.serve(lane.jurisdictions(), lane.specialty(), lane.language())))
                        .toList(),
                now);
    }

    @GET
    @Path("/profile")
    @Transactional
    public ProfileView profile() {
        Optional<Profile> kept = colleagues.profile(experts.pseudonym());
        return view(kept.map(Profile::name).orElse(null), experts.lanes(), kept.isPresent());
    }

    /** Declares one's lanes, and the name colleagues see. */
    @POST
    @Path("/profile")
    @Transactional
    public ProfileView declare(ProfileBody body) {
        if (body == null) {
            throw ProblemException.invalid("name", "or lanes are what is declared");
        }
        Lanes lanes = new Lanes(
                all(body.jurisdictions(), code -> Asked.jurisdiction(code, "jurisdictions")),
                all(body.specialties(), name -> Asked.specialty(name, "specialties")),
                all(body.languages(), code -> Asked.language(code, "languages")));
        String name = body.name() == null || body.name().isBlank()
                ? null
                : body.name().strip();
        if (name != null && (name.length() > NAME_CHARS_MAX || !name.matches("[\\p{L}\\p{M}\\p{N} .'’・-]+"))) {
            throw ProblemException.invalid("name", "has at most " + NAME_CHARS_MAX + " letters, digits and spaces");
        }
        colleagues.keep(new Profile(experts.pseudonym(), name, Set.copyOf(caller.regions()), lanes), clock.instant());
        return view(name, lanes, true);
    }

    /** Experts who have been at the desk of the caller's regions. */
    @GET
    @Path("/colleagues")
    @Transactional
    public ColleaguesView colleagues() {
        Experts.Names names = experts.names();
        return new ColleaguesView(colleagues.in(Set.copyOf(caller.regions()), COLLEAGUES_MAX).stream()
                .map(profile -> names.of(profile.pseudonym()))
                .toList());
    }

    /** Deputies the caller named, and whose deputy the caller is. */
    @GET
    @Path("/deputies")
    @Transactional
    public DeputyshipsView deputies() {
        Experts.Names names = experts.names();
        Instant now = clock.instant();
        return new DeputyshipsView(colleagues.deputyships(experts.pseudonym(), now).stream()
                .map(each -> view(each, names, now))
                .toList());
    }

    /** Names a deputy for a time. */
    @POST
    @Path("/deputies")
    @Transactional
    public DeputyshipView name(DeputyBody body) {
        Instant now = clock.instant();
        if (body == null || body.deputy() == null || body.until() == null) {
            throw ProblemException.invalid("deputy", "and until are needed");
        }
        String me = experts.pseudonym();
        Instant from = body.from() == null ? now : body.from();
        if (body.deputy().equals(me)) {
            throw ProblemException.invalid("deputy", "is somebody else");
        }
        if (colleagues.profile(body.deputy()).isEmpty()) {
            throw ProblemException.invalid("deputy", "is not a colleague the desk knows");
        }
        if (!body.until().isAfter(from) || !body.until().isAfter(now)) {
            throw ProblemException.invalid("until", "lies behind the beginning and in the future");
        }
        if (Duration.between(from, body.until()).compareTo(DEPUTYSHIP_MAX) > 0) {
            throw ProblemException.invalid(
                    "until", "lies at most " + DEPUTYSHIP_MAX.toDays() + " days behind the beginning");
        }
        Deputyship named = new Deputyship(minting.id(), me, body.deputy(), from, body.until());
        experts.seen();
        colleagues.name(named, now);
        return view(named, experts.names(), now);
    }

    /** Ends a deputyship the caller named. */
    @POST
    @Path("/deputies/{id}/end")
    @Transactional
    public void end(@PathParam("id") String id) {
        if (!colleagues.end(known(id), experts.pseudonym(), clock.instant())) {
            throw ProblemException.notFound("deputyship");
        }
    }

    private ProfileView view(String name, Lanes lanes, boolean declared) {
        return new ProfileView(
                experts.names().of(experts.pseudonym()),
                name,
                lanes.jurisdictions(),
                lanes.specialties(),
                lanes.languages(),
                declared);
    }

    private static DeputyshipView view(Deputyship each, Experts.Names names, Instant now) {
        return new DeputyshipView(
                each.id(),
                names.of(each.person()),
                names.of(each.deputy()),
                each.from(),
                each.until(),
                !each.from().isAfter(now));
    }

    private static <T> Set<T> all(List<String> values, Function<String, T> read) {
        return values == null
                ? Set.of()
                : values.stream().map(read).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static String known(String id) {
        try {
            return UUID.fromString(id).toString();
        } catch (IllegalArgumentException none) {
            throw ProblemException.notFound("deputyship");
        }
    }
}
