package sekisho.parts;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a {@code @QuarkusTest} the real broker and database of {@link TestParts} and accepts tokens of {@link TestTokens}.
 *
 * <pre>{@code
 * @QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
 * }</pre>
 *
 * <p>Arguments: {@code service} names the database login (leave it out where a service keeps no data);
 * {@code tokens=false} leaves OIDC alone. The parts end with the JVM, not with the test class.
 */
public final class PartsResource implements QuarkusTestResourceLifecycleManager {

    private Map<String, String> arguments = Map.of();

    @Override
    public void init(Map<String, String> initArgs) {
        arguments = Map.copyOf(initArgs);
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> parts = TestParts.started();
        Map<String, String> config = new HashMap<>();
        config.put("kafka.bootstrap.servers", parts.get("bootstrap"));
        String service = arguments.get("service");
        if (parts.containsKey(service)) {
            config.put("quarkus.datasource.jdbc.url", parts.get("jdbcUrl"));
            config.put("quarkus.datasource.username", service);
            config.put("quarkus.datasource.password", parts.get(service));
        }
        if (!"false".equals(arguments.get("tokens"))) {
            config.put("quarkus.oidc.public-key", TestTokens.publicKeyPem());
            config.put("quarkus.oidc.token.issuer", TestTokens.ISSUER);
            config.put("quarkus.oidc.token.audience", TestTokens.AUDIENCE);
        }
        return config;
    }

    @Override
    public void stop() {
        // Starting takes seconds and the next test class wants the same parts: the JVM's end stops them.
    }
}
