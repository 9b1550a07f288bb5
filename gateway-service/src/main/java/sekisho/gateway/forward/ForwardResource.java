package sekisho.gateway.forward;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reviews, receipts, the ledger, certificates, the watch, audits, pairs, rounds and releases: handed on to the service that owns them. */
@Path("/v1/{room: reviews|receipts|ledger|certificates|watch|audits|pairs|rounds|releases}{rest: (/.*)?}")
@RunOnVirtualThread
@Authenticated
@Tag(name = "forwarded", description = "Answered by the owning service, which checks the role itself")
public class ForwardResource {

    private final Forwarder forwarder;

    ForwardResource(Forwarder forwarder) {
        this.forwarder = forwarder;
    }

    @GET
    @Operation(summary = "Read from the owning service")
    public Response get(@Context UriInfo uri, @Context HttpHeaders headers) throws InterruptedException {
        return forwarder.forward("GET", uri.getRequestUri(), headers, new byte[0]);
    }

    @POST
    @Operation(summary = "Act at the owning service")
    public Response post(@Context UriInfo uri, @Context HttpHeaders headers, byte[] body) throws InterruptedException {
        return forwarder.forward("POST", uri.getRequestUri(), headers, body == null ? new byte[0] : body);
    }
}
