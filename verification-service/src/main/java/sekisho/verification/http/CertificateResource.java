package sekisho.verification.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import sekisho.contracts.Region;
import sekisho.contracts.Roles;
import sekisho.doors.http.Caller;
import sekisho.doors.http.Problem;
import sekisho.doors.http.ProblemException;
import sekisho.doors.http.Pseudonyms;
import sekisho.verification.VerificationConfig;
import sekisho.verification.certificate.AuditingReleases;
import sekisho.verification.certificate.Binding;
import sekisho.verification.certificate.Certificates;
import sekisho.verification.certificate.Consent;
import sekisho.verification.certificate.Dossier;
import sekisho.verification.certificate.IssuingCertificate;
import sekisho.verification.certificate.IssuingCertificate.Outcome;
import sekisho.verification.certificate.Person;
import sekisho.verification.certificate.Standing;
import sekisho.verification.certificate.Stratum;
import sekisho.verification.certificate.Titles;
import sekisho.verification.http.CertificateViews.CertificateView;
import sekisho.verification.http.CertificateViews.CurrentView;
import sekisho.verification.http.CertificateViews.ListView;
import sekisho.verification.http.CertificateViews.RegionView;

/** Certificates: what the house states about its answers, and how two people bring it to state something new. */
@Path("/v1/certificates")
@RolesAllowed({Roles.AUDITOR, Roles.EXPERT, Roles.OPERATOR, Roles.MODEL_OWNER})
@Produces(MediaType.APPLICATION_JSON)
public class CertificateResource {

    private static final int SHOWN_MAX = 50;

    private final Certificates certificates;
    private final IssuingCertificate issuing;
    private final AuditingReleases auditing;
    private final Titles titles;
    private final Watching watching;
    private final UnaryOperator<String> corpusOf;
    private final VerificationConfig config;
    private final Caller caller;
    private final Pseudonyms pseudonyms;
    private final InstantSource clock;

    CertificateResource(
            Certificates certificates,
            IssuingCertificate issuing,
            AuditingReleases auditing,
            Titles titles,
            Watching watching,
            UnaryOperator<String> corpusOf,
            VerificationConfig config,
            Caller caller,
            Pseudonyms pseudonyms,
            InstantSource clock) {
        this.certificates = certificates;
        this.issuing = issuing;
        this.auditing = auditing;
        this.titles = titles;
        this.watching = watching;
        this.corpusOf = corpusOf;
        this.config = config;
        this.caller = caller;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /** Proposals and certificates, newest first. */
    @GET
    @Transactional
    public ListView all() {
        return new ListView(certificates.all(SHOWN_MAX).stream().map(this::view).toList());
    }

    /** Under what title answers leave now, region by region, and how the watch stands. */
    @GET
    @Path("/current")
    @Transactional
    public CurrentView current() {
        Optional<String> policy = certificates.newestPolicy();
        Titles.Shelf shelf = titles.look();
        Instant now = clock.instant();
        List<RegionView> regions = caller.regions().stream()
                .map(Region::suffix)
                .map(region -> region(region, policy, shelf, now))
                .toList();
        CertificateView certificate = regions.stream()
                .map(RegionView::certificateId)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(certificates::find)
                .map(this::view)
                .orElse(null);
        return new CurrentView(
                policy.orElse(null),
                regions,
                certificate,
                watching.view(),
                config.verification().auditShare(),
                issuing.promise());
    }

    private RegionView region(String region, Optional<String> policy, Titles.Shelf shelf, Instant now) {
        String corpus = corpusOf.apply(region);
        Standing standing = policy.map(hash -> shelf.at(new Binding(hash, region, corpus), now))
                .orElseGet(() ->
                        shelf.alarm().<Standing>map(Standing.Closed::new).orElseGet(Standing::withoutCertificate));
        return CertificateViews.region(region, corpus, standing);
    }

    @GET
    @Path("/{id}")
    @Transactional
    public CertificateView one(@PathParam("id") String id) {
        return view(found(id));
    }

    /** The signed certificate as a file, for whoever checks it without this house. */
    @GET
    @Path("/{id}/file")
    @Transactional
    @Produces(MediaType.TEXT_PLAIN)
    public String file(@PathParam("id") String id) {
        return found(id).signed().orElseThrow(() -> ProblemException.notFound("signed certificate"));
    }

    /** Digests of the questions it rests on, one a line; with a newline behind each, their SHA-256 is {@code itemsDigest}. */
    @GET
    @Path("/{id}/items")
    @Transactional
    @Produces(MediaType.TEXT_PLAIN)
    public String items(@PathParam("id") String id) {
        found(id);
        StringBuilder lines = new StringBuilder();
        certificates.items(id).forEach(digest -> lines.append(digest).append('\n'));
        return lines.toString();
    }

    /** Proposes a certificate from judged answers, or from the house's own audits. */
    @POST
    @RolesAllowed({Roles.OPERATOR, Roles.MODEL_OWNER})
    @Transactional
    public CertificateView propose(ProposalRequest request) {
        if (request == null || request.ofTheHouse()) {
            String policy = certificates
                    .newestPolicy()
                    .orElseThrow(() -> refused(IssuingCertificate.NOTHING_JUDGED, List.of()));
            return outcome(issuing.propose(auditing.submission(policy, corpusOf), person()));
        }
        return outcome(issuing.propose(request.submission(), person()));
    }

    /** Agrees to a proposal; the second person of a different role makes it a certificate. */
    @POST
    @Path("/{id}/consent")
    @RolesAllowed({Roles.OPERATOR, Roles.MODEL_OWNER})
    @Transactional
    public CertificateView consent(@PathParam("id") String id) {
        return outcome(issuing.consent(known(id), person()));
    }

    private CertificateView outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Proposed proposed -> view(proposed.dossier());
            case Outcome.Issued issued -> view(issued.dossier());
            case Outcome.Unknown _ -> throw ProblemException.notFound("certificate");
            case Outcome.Refused(String code, List<Stratum.Closed> closed) -> throw refused(code, closed);
        };
    }

    static ProblemException refused(String code, List<Stratum.Closed> closed) {
        int status = Consent.SAME_PERSON.equals(code) || Consent.SAME_ROLE.equals(code) ? 403 : 409;
        return new ProblemException(Problem.of(
                status,
                code,
                CertificateRefusals.of(code),
                closed.stream()
                        .map(stratum -> new Problem.FieldError(
                                stratum.name(),
                                stratum.reason() + ": n = " + stratum.n() + ", wrong = " + stratum.wrong()
                                        + ", needed = " + stratum.needed()))
                        .toList()));
    }

    private CertificateView view(Dossier dossier) {
        return CertificateViews.certificate(dossier, pseudonyms.of(caller.subject()), clock.instant());
    }

    private Person person() {
        return new Person(pseudonyms.of(caller.subject()), caller.roles());
    }

    private Dossier found(String id) {
        return certificates.find(known(id)).orElseThrow(() -> ProblemException.notFound("certificate"));
    }

    private static String known(String id) {
        try {
            return UUID.fromString(id).toString();
        } catch (IllegalArgumentException none) {
            throw ProblemException.notFound("certificate");
        }
    }
}
