package sekisho.verification.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import sekisho.contracts.Roles;
import sekisho.doors.http.Caller;
import sekisho.doors.http.ProblemException;
import sekisho.doors.http.Pseudonyms;
import sekisho.verification.certificate.Person;
import sekisho.verification.certificate.WatchingReleases;

/** The watch over released answers, and the switch that opens a closed gate. */
@Path("/v1/watch")
@RolesAllowed({Roles.AUDITOR, Roles.EXPERT, Roles.OPERATOR, Roles.MODEL_OWNER})
@Produces(MediaType.APPLICATION_JSON)
public class WatchResource {

    private final WatchingReleases watching;
    private final Watching view;
    private final Caller caller;
    private final Pseudonyms pseudonyms;

    WatchResource(WatchingReleases watching, Watching view, Caller caller, Pseudonyms pseudonyms) {
        this.watching = watching;
        this.view = view;
        this.caller = caller;
        this.pseudonyms = pseudonyms;
    }

    /** Why the gate should be open again. */
    record OpeningRequest(String reason) {}

    @GET
    @Transactional
    public CertificateViews.WatchView watch() {
        return view.view();
    }

    /** One person's wish that the gate be open; with the wish of a second person of another role it is. */
    @POST
    @Path("/opening")
    @RolesAllowed({Roles.OPERATOR, Roles.MODEL_OWNER})
    @Transactional
    public CertificateViews.WatchView open(OpeningRequest request) {
        String reason = request == null || request.reason() == null
                ? ""
                : request.reason().strip();
        if (reason.isEmpty() || reason.length() > WatchingReleases.REASON_CHARS_MAX) {
            throw ProblemException.invalid(
                    "reason", "says why, in at most " + WatchingReleases.REASON_CHARS_MAX + " characters");
        }
        Person person = new Person(pseudonyms.of(caller.subject()), caller.roles());
        return switch (watching.open(person, reason)) {
            case WatchingReleases.Outcome.Noted _, WatchingReleases.Outcome.Opened _ -> view.view();
            case WatchingReleases.Outcome.Refused(String code) -> throw CertificateResource.refused(code, List.of());
        };
    }
}
