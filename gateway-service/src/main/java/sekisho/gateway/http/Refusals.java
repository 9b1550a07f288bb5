package sekisho.gateway.http;

import java.time.Duration;
import java.util.List;
import sekisho.contracts.Region;
import sekisho.doors.http.Problem;
import sekisho.doors.http.ProblemException;
import sekisho.gateway.answer.Given;
import sekisho.gateway.document.Received;
import sekisho.gateway.question.Asked;
import sekisho.gateway.question.Violation;

/** One problem per refusal of the rooms; the codes are a promise. */
final class Refusals {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(5);

    private Refusals() {}

    static ProblemException of(Asked.Refused refused) {
        return switch (refused) {
            case Asked.Invalid invalid -> invalid(invalid.violations());
            case Asked.LanguageNotSupported foreign ->
                new ProblemException(Problem.of(
                        422,
                        "language-not-supported",
                        "The question seems to be written in '" + foreign.recognised()
                                + "'. Known are en, ja, zh, de; name one in 'language' if this is one of them.",
                        List.of(new Problem.FieldError("text", "language-not-supported"))));
            case Asked.RegionsMixed mixed ->
                new ProblemException(Problem.of(
                        422,
                        "regions-mixed",
                        "The jurisdictions lie in several regions ("
                                + String.join(
                                        ", ",
                                        mixed.regions().stream()
                                                .map(Region::suffix)
                                                .sorted()
                                                .toList())
                                + "); ask once per region.",
                        List.of(new Problem.FieldError("jurisdictions", "regions-mixed"))));
            case Asked.RegionForbidden _ ->
                ProblemException.of(
                        403, "region-not-allowed", "Your token does not reach the region of this question.");
            case Asked.RegionNotServed elsewhere ->
                ProblemException.of(
                        422,
                        "region-not-served",
                        "This gateway does not serve " + elsewhere.region().suffix() + ".");
            case Asked.KeyReused _ -> keyReused();
            case Asked.InFlight _ -> inFlight();
        };
    }

    static ProblemException of(Given.Refused refused) {
        return switch (refused) {
            case Given.Invalid invalid -> invalid(invalid.violations());
            case Given.NoSuchQuestion _ -> ProblemException.notFound("question");
            case Given.TooEarly _ ->
                ProblemException.of(409, "no-verdict-yet", "There is no verdict yet, so there is nothing to judge.");
            case Given.KeyReused _ -> keyReused();
            case Given.InFlight _ -> inFlight();
        };
    }

    static ProblemException invalid(List<Violation> violations) {
        Violation first = violations.getFirst();
        String more = violations.size() > 1 ? " (and " + (violations.size() - 1) + " more)" : "";
        return new ProblemException(Problem.of(
                422, "invalid-request", first.field() + " " + first.message() + more + ".", errors("", violations)));
    }

    static List<Problem.FieldError> errors(String prefix, List<Violation> violations) {
        return violations.stream()
                .map(violation -> new Problem.FieldError(
                        prefix + violation.field(), violation.reason() + ": " + violation.message()))
                .toList();
    }

    static ProblemException full() {
        return new ProblemException(
                Problem.of(503, "overloaded", "Too many requests are being worked on; try again shortly."), SOON);
    }

    static ProblemException tooOften() {
        return new ProblemException(
                Problem.of(429, "too-many-requests", "Too many of your requests are being worked on."), SOON);
    }

    static ProblemException of(Received.Refused refused) {
        return switch (refused) {
            case Received.Invalid invalid -> invalid(invalid.violations());
            case Received.TooLarge large ->
                ProblemException.of(413, "too-large", "The body is larger than " + large.most() + " bytes.");
            case Received.TooMany _ ->
                new ProblemException(
                        Problem.of(429, "too-many-imports", "Wait until some of your documents are published."), LATER);
            case Received.Full _ ->
                new ProblemException(Problem.of(503, "overloaded", "Too many documents wait to be published."), LATER);
            case Received.NoReader _ ->
                ProblemException.of(501, "no-reader", "Nothing is installed here that could read documents.");
        };
    }

    private static ProblemException keyReused() {
        return ProblemException.of(
                422, "idempotency-key-reused", "This Idempotency-Key was used before with another request.");
    }

    static ProblemException documentInFlight() {
        return new ProblemException(
                Problem.of(409, "in-flight", "The document is being published at this moment; try again then."), LATER);
    }

    private static ProblemException inFlight() {
        return new ProblemException(
                Problem.of(409, "in-flight", "A request with this Idempotency-Key is being worked on."), SOON);
    }
}
