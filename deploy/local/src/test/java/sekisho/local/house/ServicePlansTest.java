package sekisho.local.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Region;

class ServicePlansTest {

    private final HouseSettings settings =
            new HouseSettings(Path.of("home"), Path.of("data"), Parts.usualPorts(), List.of(Region.APAC, Region.EMEA));
    private final Map<String, ServicePlan> plans = new ServicePlans(settings, name -> "secret of " + name)
            .all().stream().collect(Collectors.toMap(ServicePlan::part, Function.identity()));

    @Test
    void every_region_has_its_inference_service_and_no_other_has() {
        assertThat(plans.keySet())
                .containsExactlyInAnyOrder(
                        "gateway", "inference-emea", "inference-apac", "verification", "feedback", "training");
        assertThat(plans.get("inference-apac").environment())
                .containsEntry("SEKISHO_REGION", "apac")
                .doesNotContainKey("SEKISHO_REGIONS");
    }

    @Test
    void the_gateway_is_told_what_reads_documents_and_where_they_wait() {
        assertThat(plans.get("gateway").environment())
                .containsEntry("SEKISHO_READER_HOME", "home/documents/target/reader")
                .containsEntry("SEKISHO_DATA_DIR", "data/services/gateway");
    }

    @Test
    void a_service_is_told_its_own_database_role_and_nobody_elses() {
        assertThat(plans.get("feedback").environment())
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "feedback")
                .containsEntry("QUARKUS_DATASOURCE_PASSWORD", "secret of database.feedback");
        assertThat(plans.get("inference-emea").environment().values()).noneMatch(value -> value.contains("secret"));
    }

    @Test
    void everything_listens_on_the_loopback_address_alone() {
        assertThat(plans.values())
                .allSatisfy(plan -> assertThat(plan.environment()).containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1"));
    }

    @Test
    void a_second_model_and_its_key_are_told_to_the_one_service_that_asks_it() {
        SecondModel second = new SecondModel(URI.create("http://here/v1"), "second-1", null);
        HouseSettings house =
                new HouseSettings(settings.home(), settings.data(), settings.ports(), settings.regions(), second);

        List<ServicePlan> told = new ServicePlans(house, name -> "-", Map.of(SecondModel.KEY, "a-token")::get).all();

        assertThat(told)
                .filteredOn(plan -> plan.environment().containsValue("a-token"))
                .singleElement()
                .satisfies(plan -> assertThat(plan.environment())
                        .containsEntry("SEKISHO_VERIFICATION_SECOND_MODEL_URL", "http://here/v1")
                        .containsEntry("SEKISHO_VERIFICATION_SECOND_MODEL_NAME", "second-1"))
                .satisfies(plan -> assertThat(plan.part()).isEqualTo("verification"))
                .satisfies(plan -> assertThat(plan.toString()).doesNotContain("a-token"));
        assertThat(plans.get("verification").environment().keySet()).noneMatch(key -> key.contains("SECOND_MODEL"));
    }

    @Test
    void a_plan_does_not_print_its_secrets() {
        assertThat(plans.get("gateway").toString()).doesNotContain("secret");
    }
}
