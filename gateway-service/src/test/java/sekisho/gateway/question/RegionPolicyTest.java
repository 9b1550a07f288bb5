package sekisho.gateway.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sekisho.contracts.Language;
import sekisho.contracts.Region;

class RegionPolicyTest {

    @ParameterizedTest(name = "{0} with {1} asking about {2} in {3}: {4}")
    @CsvSource({
        "auditor, EMEA, , EN, EMEA",
        "auditor, EMEA APAC, JP, EN, APAC",
        "auditor, EMEA, JP, EN, EMEA",
        "auditor, EMEA APAC, , JA, APAC",
        "auditor, EMEA APAC, , ZH, APAC",
        "auditor, EMEA, , JA, EMEA",
        "auditor, APAC EMEA, DE EU, DE, EMEA",
        "auditor, APAC EMEA, GROUP, EN, APAC",
        "auditor, APAC EMEA, GROUP DE, EN, EMEA",
        "auditor, EMEA APAC, EU JP, EN, mixed",
        "auditor, , EU, EN, forbidden",
        "app, EMEA APAC, JP, JA, forbidden",
        "app, EMEA APAC, , JA, EMEA",
        "app, APAC, JP, JA, APAC",
    })
    void a_question_gets_one_region_or_none(
            String role, String regions, String jurisdictions, Language language, String expected) {
        Person person = new Person(
                "p", Set.of(role), words(regions).stream().map(Region::valueOf).toList());

        String got = switch (RegionPolicy.route(person, words(jurisdictions), language)) {
            case RegionPolicy.Route.To to -> to.region().name();
            case RegionPolicy.Route.Mixed _ -> "mixed";
            case RegionPolicy.Route.Forbidden _ -> "forbidden";
        };

        assertThat(got).isEqualTo(expected);
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : Arrays.asList(text.split(" "));
    }
}
