package sekisho.gateway.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Base64;
import sekisho.contracts.wire.FactCodec;

/**
 * Lets nobody in whose access token is not meant for this house. Signature, issuer and expiry were verified before; the
 * audience is looked at again here, because an ID token (which names the client as its audience) must not pass as a bearer
 * token.
 */
@Singleton
final class AudienceCheck implements SecurityIdentityAugmentor {

    private static final String AUDIENCE = "sekisho";

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        AccessTokenCredential access = identity.getCredential(AccessTokenCredential.class);
        return access != null && meantForUs(access.getToken())
                ? Uni.createFrom().item(identity)
                : Uni.createFrom().failure(new AuthenticationFailedException());
    }

    private static boolean meantForUs(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return false;
        }
        try {
            JsonNode audience = FactCodec.mapper()
                    .readTree(Base64.getUrlDecoder().decode(parts[1]))
                    .path("aud");
            if (audience.isTextual()) {
                return AUDIENCE.equals(audience.asText());
            }
            return audience.valueStream().anyMatch(one -> AUDIENCE.equals(one.asText()));
        } catch (IOException | IllegalArgumentException _) {
            return false;
        }
    }
}
