package sekisho.inference.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocatorsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What does Art. 6(1)(f) GDPR allow?|6.1.f",
                "Was regelt § 25h Abs. 1 Satz 2 Nr. 3 KWG?|25h.1.2.3",
                "Artikel 6 Absatz 1 Buchstabe f DSGVO|6.1.f",
                "第17条第2項は何を定めますか|17.2",
                "第十七条第二項|17.2",
                "第１７条の２第１項第三号|17-2.1.3",
                "反洗钱法第二百三十条第二款|230.2",
                "What does section 4.2 of the handbook say?|4.2",
                "ハンドブック第1.1条|1.1",
                "Does SEC Rule 17a-4 apply?|17a-4",
                "第十七条の二第一項|17-2.1",
                "金融商品取引法第27条の32の2|27-32-2",
                "第一百二十条之一第二款|120-1.2",
                "Was steht in § 25h KWG?|25h",
                "§ 25h Abs. 1 Satz 2 KWG|25h.1.2",
                "DSGVO Art. 6 Abs. 1 lit. f|6.1.f",
                "Which records does 12 CFR 1020.210(a)(2) ask for?|1020.210.a.2",
                "31 C.F.R. § 1010.230(b)|1010.230.b",
                "What does Rule 3.2.1 say?|3.2.1",
                "反洗钱法第三十条第二款怎么规定？|30.2",
            })
    void a_place_is_read_however_it_is_written(String question, String path) {
        assertThat(Locators.namedIn(question)).containsExactly(path);
    }

    @Test
    void a_number_alone_names_no_place() {
        assertThat(Locators.namedIn("Must 72 hours pass, or 3 days, before 30.11.2024?"))
                .isEmpty();
    }

    @Test
    void several_places_are_all_named() {
        assertThat(Locators.pathsOf("§ 12 HinSchG; § 17 HinSchG")).containsExactly("12", "17");
        assertThat(Locators.pathsOf("第二十三条、第二十五条")).containsExactly("23", "25");
    }

    @Test
    void the_bare_number_of_a_provision_is_its_place() {
        assertThat(Locators.pathsOf("3.2.1.(b)")).containsExactly("3.2.1.b");
        assertThat(Locators.pathsOf("Preamble")).isEmpty();
        assertThat(Locators.pathsOf("PART 8.20.3.3.Guidance.4")).containsExactly("20.3.3");
        assertThat(Locators.pathsOf("12 CFR 1020.210(a)(2)")).containsExactly("1020.210.a.2");
    }

    @Test
    void no_place_is_followed_without_end() {
        assertThat(Locators.namedIn("Art. 1" + "(1)".repeat(1_200)))
                .first()
                .satisfies(path -> assertThat(path.split("\\.", -1)).hasSize(1 + Locators.STEPS_MAX));
    }

    @Test
    void a_provision_covers_its_parts_and_its_whole_but_no_neighbour() {
        assertThat(Locators.covers("17", "17.2")).isTrue();
        assertThat(Locators.covers("17.2", "17")).isTrue();
        assertThat(Locators.covers("17", "17")).isTrue();
        assertThat(Locators.covers("1", "17")).isFalse();
        assertThat(Locators.covers("17.1", "17.2")).isFalse();
    }
}
