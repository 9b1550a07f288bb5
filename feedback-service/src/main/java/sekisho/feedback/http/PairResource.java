package sekisho.feedback.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import sekisho.contracts.Language;
import sekisho.contracts.Region;
import sekisho.contracts.Roles;
import sekisho.doors.http.Caller;
import sekisho.doors.http.Problem;
import sekisho.doors.http.ProblemException;
import sekisho.feedback.preference.PairShelf;
import sekisho.feedback.preference.PairShelf.Shelved;

/** Preference pairs: look, count, take out, bring in. */
@Path("/v1/pairs")
@Produces(MediaType.APPLICATION_JSON)
public class PairResource {

    private static final String JSON_LINES = "application/jsonl";
    private static final int LISTED_DEFAULT = 50;
    private static final int LISTED_MAX = 200;
    private static final int EXPORT_PAGE = 500;
    /** Bad lines named in one problem. */
    private static final int ERRORS_MAX = 100;

    private final PairShelf shelf;
    private final Caller caller;
    private final InstantSource clock;

    PairResource(PairShelf shelf, Caller caller, InstantSource clock) {
        this.shelf = shelf;
        this.caller = caller;
        this.clock = clock;
    }

    /** A page of pairs, newest first; {@code next} is the cursor of the following page, null on the last. */
    public record Page(List<PairView> pairs, String next) {}

    /** Counts, and what is under way. */
    public record Summary(
            long collected,
            long imported,
            long refused,
            long opinionsWaiting,
            long preferencesWaiting,
            List<PairShelf.Count> counts) {}

    /** What became of an import. */
    public record Imported(int imported, int duplicates, List<PairLines.BadLine> refused, String note) {}

    @GET
    @RolesAllowed({Roles.MODEL_OWNER, Roles.OPERATOR})
    public Page list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        int wanted = limit == null ? LISTED_DEFAULT : limit;
        if (wanted < 1 || wanted > LISTED_MAX) {
            throw ProblemException.invalid("limit", "must lie in 1.." + LISTED_MAX);
        }
        List<Shelved> page = shelf.before(regions(), seqOf(cursor), wanted);
        String next = page.size() < wanted ? null : Long.toString(page.getLast().seq());
        return new Page(page.stream().map(PairView::of).toList(), next);
    }

    @GET
    @Path("/summary")
    @RolesAllowed({Roles.MODEL_OWNER, Roles.OPERATOR})
    public Summary summary() {
        List<PairShelf.Count> counts = shelf.counts(regions());
        PairShelf.Waiting waiting = shelf.waiting(regions());
        return new Summary(
                sum(counts, "collected"),
                sum(counts, "imported"),
                sum(counts, "refused"),
                waiting.opinions(),
                waiting.preferences(),
                counts);
    }

    @GET
    @Path("/export")
    @Produces(JSON_LINES)
    @RolesAllowed(Roles.MODEL_OWNER)
    public Response export(@QueryParam("format") String format) {
        PairFormat spelling = formatOf(format);
        List<Region> regions = regions();
        StreamingOutput lines = out -> {
            List<Shelved> page = shelf.after(regions, 0, EXPORT_PAGE);
            while (!page.isEmpty()) {
                StringBuilder text = new StringBuilder();
                page.forEach(pair -> text.append(spelling.line(pair)).append('\n'));
                out.write(text.toString().getBytes(StandardCharsets.UTF_8));
                page = shelf.after(regions, page.getLast().seq(), EXPORT_PAGE);
            }
        };
        return Response.ok(lines)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"pairs-" + spelling.name().toLowerCase(Locale.ROOT) + ".jsonl\"")
                .build();
    }

    /**
     * Stores pairs of a JSONL body, in TRL's or OpenAI's spelling.
     *
     * @param region where they belong; the caller's home region if not given
     * @param language of lines that name none; told by the script if not given
     * @param onError {@code refuse} (default: nothing is stored if a line is bad) or {@code skip}
     */
    @POST
    @Path("/import")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.MODEL_OWNER)
    public Imported bring(
            @QueryParam("region") String region,
            @QueryParam("language") String language,
            @QueryParam("onError") String onError,
            byte[] body) {
        boolean skip = skips(onError);
        PairLines lines = new PairLines(regionOf(region), languageOf(language), clock.instant())
                .read(body == null ? new byte[0] : body);
        if (!lines.bad().isEmpty() && !skip) {
            throw new ProblemException(Problem.of(
                    422,
                    "unreadable-lines",
                    lines.bad().size() + " of the lines are no pairs; nothing was stored.",
                    lines.bad().stream()
                            .limit(ERRORS_MAX)
                            .map(bad -> new Problem.FieldError("line " + bad.line(), bad.reason()))
                            .toList()));
        }
        if (lines.pairs().isEmpty()) {
            throw ProblemException.of(422, "no-pairs", "There is no pair in the body; send one JSON object a line.");
        }
        int fresh = shelf.bring(lines.pairs());
        return new Imported(
                fresh,
                lines.pairs().size() - fresh,
                lines.bad(),
                "Imported pairs have no ranking features: they are kept and exported, and the ranking policy does not"
                        + " learn from them.");
    }

    private List<Region> regions() {
        List<Region> regions = caller.regions();
        if (regions.isEmpty()) {
            throw ProblemException.of(403, "region-not-allowed", "Your token reaches no region.");
        }
        return regions;
    }

    private Region regionOf(String said) {
        if (said == null) {
            return regions().getFirst();
        }
        for (Region region : Region.values()) {
            if (region.suffix().equals(said)) {
                caller.mustBeIn(region);
                return region;
            }
        }
        throw ProblemException.invalid("region", "must be one of emea, apac, americas");
    }

    private static Language languageOf(String said) {
        return said == null
                ? null
                : Language.of(said)
                        .orElseThrow(() -> ProblemException.invalid("language", "must be one of en, ja, zh, de"));
    }

    private static boolean skips(String onError) {
        if (onError == null || onError.equals("refuse")) {
            return false;
        }
        if (onError.equals("skip")) {
            return true;
        }
        throw ProblemException.invalid("onError", "must be refuse or skip");
    }

    private static PairFormat formatOf(String said) {
        for (PairFormat format : PairFormat.values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(said == null ? "trl" : said)) {
                return format;
            }
        }
        throw ProblemException.invalid("format", "must be trl or openai");
    }

    private static long seqOf(String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException malformed) {
            throw ProblemException.invalid("cursor", "must be one that was given");
        }
    }

    private static long sum(List<PairShelf.Count> counts, String outcome) {
        return counts.stream()
                .filter(count -> count.outcome().equals(outcome))
                .mapToLong(PairShelf.Count::count)
                .sum();
    }
}
