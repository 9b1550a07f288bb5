package sekisho.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JurisdictionsTest {

    @Test
    void every_jurisdiction_but_the_group_has_one_home() {
        assertThat(Jurisdictions.all()).allSatisfy(code -> {
            assertThat(Jurisdictions.known(code)).isTrue();
            assertThat(Jurisdictions.home(code).isPresent()).isNotEqualTo(Jurisdictions.GROUP.equals(code));
        });
    }

    @Test
    void the_law_of_a_jurisdiction_is_held_in_its_home_only() {
        assertThat(Jurisdictions.regionsHolding("ADGM")).containsExactly(Region.EMEA);
        assertThat(Jurisdictions.regionsHolding("JP")).containsExactly(Region.APAC);
        assertThat(Jurisdictions.regionsHolding("US")).containsExactly(Region.AMERICAS);
    }

    @Test
    void group_rules_are_held_in_every_region() {
        assertThat(Jurisdictions.regionsHolding(Jurisdictions.GROUP)).containsExactlyInAnyOrder(Region.values());
    }

    @Test
    void an_unknown_code_is_nowhere_and_no_trouble() {
        for (String code : new String[] {"XX", "eu", "", null}) {
            assertThat(Jurisdictions.known(code)).isFalse();
            assertThat(Jurisdictions.home(code)).isEmpty();
            assertThat(Jurisdictions.regionsHolding(code)).isEmpty();
        }
    }

    @Test
    void every_region_is_the_home_of_some_law() {
        assertThat(Jurisdictions.all().stream().flatMap(code -> Jurisdictions.home(code).stream()))
                .contains(Region.values());
    }
}
