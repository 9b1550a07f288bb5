package sekisho.gateway.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The way in: whoever gets here is signed in, and goes on to the page. */
@Path("/login")
@Tag(name = "sign-on")
public class LoginResource {

    @GET
    @Authenticated
    @Operation(summary = "Sign in and go to the page")
    public Response signedIn() {
        return Response.seeOther(URI.create("/")).build();
    }
}
