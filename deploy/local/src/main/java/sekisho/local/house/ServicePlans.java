package sekisho.local.house;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import sekisho.contracts.Region;
import sekisho.parts.Keycloak;
import sekisho.parts.SampleRealm;

/** The services of a house and what each is told. A service is told only what it needs: no other service's secret. */
public final class ServicePlans {

    private final HouseSettings settings;
    private final UnaryOperator<String> secrets;
    private final UnaryOperator<String> environment;

    /** @param secrets gives the secret of a name of {@link Secret} */
    public ServicePlans(HouseSettings settings, UnaryOperator<String> secrets) {
        this(settings, secrets, System::getenv);
    }

    /** @param environment that of the launcher: a key for a second model is handed on from there, to one service alone */
    ServicePlans(HouseSettings settings, UnaryOperator<String> secrets, UnaryOperator<String> environment) {
        this.settings = settings;
        this.secrets = secrets;
        this.environment = environment;
    }

    /** In the order they are told. */
    public List<ServicePlan> all() {
        List<ServicePlan> plans = new ArrayList<>(List.of(gateway()));
        settings.regions().forEach(region -> plans.add(inference(region)));
        plans.add(verification());
        plans.add(learning(Parts.FEEDBACK, "feedback-service", 192));
        plans.add(learning(Parts.TRAINING, "training-orchestrator", 256));
        return plans;
    }

    private ServicePlan gateway() {
        Map<String, String> told = common(Parts.GATEWAY);
        told.putAll(database(Parts.GATEWAY));
        told.put("QUARKUS_OIDC_CREDENTIALS_SECRET", secrets.apply(Secret.realm(SampleRealm.GATEWAY)));
        told.put("SEKISHO_REGIONS", regions());
        told.put("SEKISHO_VERIFICATION_URL", settings.url(Parts.VERIFICATION));
        told.put("SEKISHO_FEEDBACK_URL", settings.url(Parts.FEEDBACK));
        told.put("SEKISHO_TRAINING_URL", settings.url(Parts.TRAINING));
        told.put("SEKISHO_PSEUDONYM_KEY", secrets.apply(Secret.PSEUDONYM_KEY));
        told.put("SEKISHO_DATA_DIR", folder(Parts.GATEWAY));
        told.put(
                "SEKISHO_READER_HOME",
                settings.home().resolve("documents/target/reader").toString());
        return plan(Parts.GATEWAY, "gateway-service", 320, told);
    }

    private ServicePlan inference(Region region) {
        String part = Parts.inference(region);
        Map<String, String> told = common(part);
        told.put("SEKISHO_REGION", region.suffix());
        told.put("SEKISHO_DATA_DIR", folder(part));
        return plan(part, "inference-service", 448, told);
    }

    private ServicePlan verification() {
        Map<String, String> told = common(Parts.VERIFICATION);
        told.putAll(database(Parts.VERIFICATION));
        told.put("SEKISHO_REGIONS", regions());
        told.put("SEKISHO_DATA_DIR", folder(Parts.VERIFICATION));
        told.put("SEKISHO_PSEUDONYM_KEY", secrets.apply(Secret.PSEUDONYM_KEY));
        if (settings.second() != null) {
            told.putAll(settings.second().told());
            String key = environment.apply(SecondModel.KEY);
            if (key != null) {
                told.put("SEKISHO_VERIFICATION_SECOND_MODEL_KEY", key);
            }
        }
        return plan(Parts.VERIFICATION, "verification-service", 320, told);
    }

    private ServicePlan learning(String part, String module, int heapMb) {
        Map<String, String> told = common(part);
        told.putAll(database(part));
        told.put("SEKISHO_REGIONS", regions());
        return plan(part, module, heapMb, told);
    }

    private ServicePlan plan(String part, String module, int heapMb, Map<String, String> told) {
        return new ServicePlan(part, module, settings.port(part), heapMb, told);
    }

    private Map<String, String> common(String part) {
        Map<String, String> told = new HashMap<>();
        told.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        told.put("QUARKUS_HTTP_PORT", String.valueOf(settings.port(part)));
        told.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + settings.port(Parts.BROKER));
        told.put("QUARKUS_OIDC_AUTH_SERVER_URL", Keycloak.issuerAt(settings.port(Parts.KEYCLOAK)));
        return told;
    }

    private Map<String, String> database(String role) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + settings.port(Parts.POSTGRES) + "/sekisho",
                "QUARKUS_DATASOURCE_USERNAME",
                role,
                "QUARKUS_DATASOURCE_PASSWORD",
                secrets.apply(Secret.database(role)));
    }

    private String folder(String part) {
        return settings.data().resolve("services").resolve(part).toString();
    }

    private String regions() {
        return settings.regions().stream().map(Region::suffix).collect(Collectors.joining(","));
    }
}
