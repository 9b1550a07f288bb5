package sekisho.gateway.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
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
import sekisho.gateway.document.Concepts;
import sekisho.gateway.document.ReceivingDocument;

/**
 * Vocabularies of concepts: what one thing is called in several languages. A vocabulary goes the way of a document: 202, and
 * {@code Location} tells how it goes; its concepts are counted where those of a document are passages.
 */
@Path("/v1/concepts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "knowledge")
public class ConceptResource {

    private final ReceivingDocument receiving;
    private final Concepts concepts;
    private final Reception reception;

    ConceptResource(ReceivingDocument receiving, Concepts concepts, Reception reception) {
        this.receiving = receiving;
        this.concepts = concepts;
        this.reception = reception;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.LIBRARIAN)
    @Operation(
            summary = "Publish a vocabulary",
            description = "SKOS as RDF/XML or Turtle, or JSON lines {id, labels: {en: [...], ...}}; 256 MiB at most."
                    + " Only who published it first, or a librarian of the same region, may publish it again. Concepts that"
                    + " are no longer in it are withdrawn; more than a tenth of them only with withdraw=yes.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "202", description = "Taken on; ask at Location how it goes")
    public Response publish(
            @QueryParam("vocabulary")
                    @Parameter(description = "Identity across versions: a-z, 0-9, . _ -", required = true)
                    String vocabulary,
            @QueryParam("withdraw") @Parameter(description = "yes: concepts may be withdrawn, however many")
                    String withdraw,
            @QueryParam("name") @Parameter(description = "Name of the file", required = true) String name,
            InputStream body) {
        return reception.take(person -> receiving.receiveVocabulary(name, vocabulary, withdraw, person, body));
    }

    @GET
    @RolesAllowed({Roles.LIBRARIAN, Roles.AUDITOR, Roles.EXPERT, Roles.APP})
    @Operation(summary = "Published concepts by vocabulary and id")
    public Pages.Page<Concepts.Concept> list(
            @QueryParam("vocabulary") String vocabulary,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        int most = Pages.limit(limit);
        List<Concepts.Concept> found = concepts.list(
                Optional.ofNullable(vocabulary), Optional.ofNullable(cursor).map(ConceptResource::key), most + 1);
        return Pages.of(found, most, ConceptResource::cursor, concept -> concept);
    }

    /** Vocabularies hold no spaces, so the first one separates. */
    private static String cursor(Concepts.Concept concept) {
        byte[] key = (concept.vocabulary() + " " + concept.id()).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }

    private static Concepts.Key key(String cursor) {
        try {
            String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int space = key.indexOf(' ');
            if (space > 0 && key.indexOf(0) < 0) {
                return new Concepts.Key(key.substring(0, space), key.substring(space + 1));
            }
        } catch (IllegalArgumentException _) {
            // Falls through to the refusal.
        }
        throw ProblemException.invalid("cursor", "is none of ours");
    }
}
