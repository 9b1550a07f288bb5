package sekisho.documents.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignatorsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a b c                     | a b c
            a 1 2 b                   | a a1 a2 b
            a 1 i ii A B 2 b          | a a1 a1i a1ii a1iiA a1iiB a2 b
            g h i j                   | g h i j
            g h 1 i ii 2 i j          | g h h1 h1i h1ii h2 i j
            a 1 i A 1 i ii B          | a a1 a1i a1iA a1iA1 a1iA1i a1iA1ii a1iB
            a 1 iv v                  | a a1 iv v
            y z aa bb                 | y z aa bb
            a 1 i ii iii iv v vi b    | a a1 a1i a1ii a1iii a1iv a1v a1vi b
            """)
    void each_sign_stands_where_its_neighbours_say(String signs, String places) {
        String[] all = signs.split(" ");
        List<String> told = new ArrayList<>();
        List<String> way = List.of();
        for (int i = 0; i < all.length; i++) {
            way = Designators.place(way, all[i], i + 1 < all.length ? all[i + 1] : null);
            told.add(String.join("", way));
        }

        assertThat(told).containsExactly(places.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (a) General. | a
            (a)(1)(i) In writing | a 1 i
            (aa) More | aa
            General (a) | ''
            (see below) no | ''
            """)
    void only_what_leads_a_paragraph_designates_it(String text, String signs) {
        assertThat(String.join(" ", Designators.at(text).signs())).isEqualTo(signs);
    }
}
