package sekisho.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {

    private static final SourceTree TREE = SourceTree.here();
    private static final List<Source> SOURCES = TREE.javaSources();

    @TestFactory
    Stream<DynamicTest> every_file_of_every_module_keeps() {
        return HouseRules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> assertKept(rule.getKey(), rule.getValue())));
    }

    @Test
    void every_package_tells_its_mechanism_in_a_package_info() {
        assertThat(Packages.withoutPackageInfo(SOURCES)).isEmpty();
    }

    @Test
    void no_module_depends_on_a_mocks_library() {
        Pattern mocks =
                Pattern.compile("<artifactId>[\\w-]*(?:mock" + "ito|mock" + "k|easymock|jmock|powermock)[\\w-]*");

        assertThat(TREE.poms().stream().flatMap(pom -> pom.offencesAt(mocks, "a mocks library").stream()))
                .isEmpty();
    }

    @Test
    void the_rules_have_read_what_is_there() {
        Set<String> packages = SOURCES.stream().map(Source::packageName).collect(Collectors.toSet());

        assertThat(packages).contains("sekisho.contracts", "sekisho.contracts.wire", "sekisho.house");
        assertThat(SOURCES).anyMatch(Source::isTest).anyMatch(source -> !source.isTest());
    }

    private static void assertKept(String sentence, Rule rule) {
        List<Offence> offences = SOURCES.stream()
                .flatMap(source -> rule.offences(source).stream())
                .toList();
        assertThat(offences).as(sentence).isEmpty();
    }
}
