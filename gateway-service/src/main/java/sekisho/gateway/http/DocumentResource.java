package sekisho.gateway.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import sekisho.contracts.Roles;
import sekisho.doors.http.ProblemException;
import sekisho.gateway.document.Document;
import sekisho.gateway.document.DocumentForm;
import sekisho.gateway.document.EndingDocument;
import sekisho.gateway.document.Import;
import sekisho.gateway.document.Imports;
import sekisho.gateway.document.ReceivingDocument;
import sekisho.gateway.document.Skip;
import sekisho.gateway.question.Person;
import sekisho.gateway.question.QuestionIds;

/**
 * Whole documents on their way into the knowledge.
 *
 * <p>{@code POST /v1/documents?name=…&jurisdiction=…} with the raw bytes answers 202 and {@code Location}; {@code GET} that
 * address until {@code state} is {@code done}, {@code refused} or {@code failed} (before: {@code received}, {@code reading},
 * {@code publishing}). {@code progress} counts what is read, published, unchanged, ended and skipped; {@code skipped} is a
 * page of what could not be read, each with place, reason and detail. The same bytes and parameters again change nothing:
 * the running import is answered, or one that is done at once. {@code GET /v1/library} lists the documents themselves.
 */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "knowledge")
public class DocumentResource {

    private final ReceivingDocument receiving;
    private final Imports imports;
    private final EndingDocument ending;
    private final Bodies bodies;
    private final Reception reception;
    private final People people;

    DocumentResource(
            ReceivingDocument receiving,
            Imports imports,
            EndingDocument ending,
            Bodies bodies,
            Reception reception,
            People people) {
        this.receiving = receiving;
        this.imports = imports;
        this.ending = ending;
        this.bodies = bodies;
        this.reception = reception;
        this.people = people;
    }

    /** What is said about a document. */
    static final class Said {

        @QueryParam("name")
        @Parameter(description = "Name of the file with its ending, up to 300 characters", required = true)
        String name;

        @QueryParam("documentId")
        @Parameter(
                description =
                        "Identity across versions: letters, digits, . _ -; derived from the instrument if missing")
        String documentId;

        @QueryParam("instrument")
        @Parameter(description = "Name of the law or policy, if the document is not to tell it")
        String instrument;

        @QueryParam("jurisdiction")
        @Parameter(description = "Where it holds; may be missing only for a .jsonl or .ndjson whose lines say it")
        String jurisdiction;

        @QueryParam("language")
        @Parameter(description = "en, ja, zh or de; recognised if missing")
        String language;

        @QueryParam("specialty")
        @Parameter(description = "banking, securities, insurance or general")
        String specialty;

        @QueryParam("validFrom")
        @Parameter(description = "First day in force, YYYY-MM-DD; a change without one begins today")
        String validFrom;

        @QueryParam("onIncomplete")
        @Parameter(description = "publish (default): what could be read; refuse: nothing, unless all could be read")
        String onIncomplete;

        DocumentForm form() {
            return new DocumentForm(
                    name, documentId, instrument, jurisdiction, language, specialty, validFrom, onIncomplete);
        }
    }

    @POST
    @Path("documents")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.LIBRARIAN)
    @Operation(
            summary = "Publish a document",
            description =
                    "Passages JSONL, Markdown, text, HTML, PDF, DOCX or an official form of statutes; 256 MiB at most.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "202", description = "Taken on; ask at Location how it goes")
    @APIResponse(responseCode = "413", description = "Larger than 256 MiB")
    @APIResponse(responseCode = "422", description = "What is said about it is wrong")
    @APIResponse(responseCode = "429", description = "Too many of your documents wait")
    @APIResponse(responseCode = "503", description = "Too many documents wait")
    public Response publish(@BeanParam Said said, InputStream body) {
        return reception.take(person -> receiving.receive(said.form(), person, body));
    }

    @GET
    @Path("documents/{importId}")
    @RolesAllowed(Roles.LIBRARIAN)
    @Operation(summary = "How an import goes", description = "With a page of what could not be read.")
    public ImportView one(
            @PathParam("importId") String importId,
            @QueryParam("cursor") @Parameter(description = "For more of what could not be read") String cursor,
            @QueryParam("limit") String limit) {
        int most = Pages.limit(limit);
        if (cursor != null && !cursor.matches("\\d{1,9}")) {
            throw ProblemException.invalid("cursor", "is none of ours");
        }
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        Import found = Optional.of(importId)
                .filter(QuestionIds::wellFormed)
                .flatMap(imports::find)
                .filter(this::readable)
                .orElseThrow(() -> ProblemException.notFound("import"));
        List<Skip> oneMore = imports.skips(importId, from, most + 1);
        return ImportView.of(found, Pages.of(oneMore, most, _ -> Integer.toString(from + most), skip -> skip));
    }

    private boolean readable(Import found) {
        String jurisdiction = found.declaration().jurisdiction();
        Person person = people.atTheDoor();
        return found.librarian().equals(person.pseudonym())
                || jurisdiction != null && people.readable().contains(jurisdiction);
    }

    @GET
    @Path("documents")
    @RolesAllowed(Roles.LIBRARIAN)
    @Operation(summary = "Imports of one's regions, the newest first")
    public Pages.Page<ImportView> list(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        int most = Pages.limit(limit);
        if (cursor != null && !QuestionIds.wellFormed(cursor)) {
            throw ProblemException.invalid("cursor", "is none of ours");
        }
        List<Import> found =
                imports.list(people.readable(), people.atTheDoor().pseudonym(), Optional.ofNullable(cursor), most + 1);
        return Pages.of(found, most, Import::id, one -> ImportView.of(one, null));
    }

    /** What is sent to end a validity. */
    record End(String validTo) {}

    /** How many passages were ended. */
    record EndedPassages(int ended) {}

    @POST
    @Path("library/{documentId}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.LIBRARIAN)
    @Operation(
            summary = "Repeal a document",
            description = "Its passages are in force until the named day and no longer.")
    @RequestBody(content = @Content(schema = @Schema(implementation = End.class)))
    @APIResponse(responseCode = "409", description = "It is being published at this moment")
    public EndedPassages end(@PathParam("documentId") String documentId, byte[] body) {
        String validTo = bodies.read(body, Bodies.SMALL_BYTES_MAX, End.class).validTo();
        return switch (ending.end(documentId, validTo, people.readable())) {
            case EndingDocument.Ended.Done done -> new EndedPassages(done.passages());
            case EndingDocument.Ended.NoSuchDocument _ -> throw ProblemException.notFound("document");
            case EndingDocument.Ended.InFlight _ -> throw Refusals.documentInFlight();
            case EndingDocument.Ended.Invalid invalid -> throw Refusals.invalid(invalid.violations());
        };
    }

    @GET
    @Path("library")
    @RolesAllowed({Roles.LIBRARIAN, Roles.AUDITOR, Roles.EXPERT, Roles.APP})
    @Operation(summary = "Documents of one's regions as they were published last, by id")
    public Pages.Page<LibraryView> library(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        int most = Pages.limit(limit);
        Set<String> readable = people.readable();
        List<Document> found = imports.documents(readable, Optional.ofNullable(cursor), most + 1);
        return Pages.of(found, most, document -> document.name().id(), LibraryView::of);
    }
}
