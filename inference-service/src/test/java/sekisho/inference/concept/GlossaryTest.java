package sekisho.inference.concept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sekisho.contracts.Language;
import sekisho.inference.concept.Concept.Kind;
import sekisho.inference.lucene.LuceneWords;

class GlossaryTest {

    private static final Glossary GLOSSARY = Glossary.of(
            List.of(
                    concept(
                            "owner",
                            List.of("beneficial owner", "UBO"),
                            List.of("wirtschaftlich Berechtigter"),
                            List.of("実質的支配者"),
                            List.of("受益所有人")),
                    concept(
                            "dpo",
                            List.of("data protection officer"),
                            List.of("Datenschutzbeauftragter"),
                            List.of("データ保護責任者"),
                            List.of("数据保护官")),
                    concept(
                            "data-protection",
                            List.of("data protection"),
                            List.of("Datenschutz"),
                            List.of(),
                            List.of()),
                    concept("breach", List.of("breach"), List.of("Verletzung"), List.of("違反"), List.of("违反")),
                    concept(
                            "laundering",
                            List.of("money laundering"),
                            List.of("Geldwäsche"),
                            List.of("資金洗浄", "マネーロンダリング"),
                            List.of("洗钱")),
                    concept(
                            "report",
                            List.of("suspicious activity report", "SAR"),
                            List.of("Verdachtsmeldung"),
                            List.of("疑わしい取引の届出"),
                            List.of("可疑交易报告")),
                    concept("risk", List.of("risk"), List.of("Risiko"), List.of("リスク"), List.of("风险")),
                    concept("person", List.of("person"), List.of("Person"), List.of("人"), List.of("人"))),
            new LuceneWords());

    private static Concept concept(String id, List<String> en, List<String> de, List<String> ja, List<String> zh) {
        return new Concept(
                id, Kind.CONCEPT, Map.of(Language.EN, en, Language.DE, de, Language.JA, ja, Language.ZH, zh));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN|Identify the beneficial owners of the company.|owner",
                "EN|The data protection officer acts at once.|dpo",
                "EN|Data protection, officers and more.|dpo",
                "EN|A breach of data protection law|breach data-protection",
                "EN|UBOs must be known.|owner",
                "DE|Angaben zum wirtschaftlich Berechtigten|owner",
                "DE|die wirtschaftlich berechtigten Personen|owner person",
                "DE|der Datenschutzbeauftragte|dpo",
                "DE|bei einer Datenschutzverletzung|data-protection breach",
                "DE|die Geldwäscheverdachtsmeldungen|laundering report",
                "DE|Geldwäscherisiken und Risikoappetit|laundering risk",
                "DE|Der UBO ist bekannt.|owner",
                "JA|実質的支配者を確認する。|owner",
                "JA|疑わしい取引の 届出|report",
                "JA|マネーロンダリングリスク|laundering risk",
                "JA|個人と法人|",
                "JA|その人は|person",
                "JA|ＵＢＯの確認|owner",
                "ZH|识别受益所有人|owner",
                "ZH|洗钱风险|laundering risk",
                "ZH|提交可疑交易报告。|report",
                "ZH|SAR应当报送|report",
            })
    void a_name_is_found_in_its_inflections_and_compounds_the_longest_first(
            Language language, String text, String expected) {
        assertThat(conceptsIn(language, text)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN|Article 6(1)(f)|DE|Artikel 6 Absatz 1 Buchstabe f|@6.1.f",
                "EN|Article 6(1)|JA|第六条第一項|@6.1",
                "DE|Art. 17 Abs. 2|ZH|第十七条第二款|@17.2",
                "EN|10,000 euro|DE|10.000 Euro|#10000",
                "EN|within 2.5 years|DE|2,5 Jahre|#2.5",
                "EN|10 million yen|JA|1000万円|#10000000",
                "DE|5 Mio. Euro|ZH|500万元|#5000000",
                "EN|thirty days|JA|三十日以内|#30",
                "DE|drei Monate|ZH|三个月|#3",
                "EN|seven years|JA|７年間|#7",
                "EN|the GDPR applies|JA|GDPRの適用|=gdpr",
                "DE|die MiFID|ZH|适用MiFID规定|=mifid",
                "EN|pseudonymisation|DE|Pseudonymisierung|~pseud",
                "EN|catalogue|DE|Katalog|~katal",
            })
    void what_crosses_languages_unchanged_is_one_term(
            Language one, String text, Language other, String translated, String term) {
        assertThat(GLOSSARY.read(one, text)).containsKey(term);
        assertThat(GLOSSARY.read(other, translated)).containsKey(term);
    }

    @Test
    void han_numerals_inside_words_are_no_numbers() {
        assertThat(GLOSSARY.read(Language.ZH, "一般统一规定、十分重要").keySet()).noneMatch(term -> term.startsWith("#"));
        assertThat(Carried.value("一億二千三百万")).isEqualTo(123_000_000);
        assertThat(Carried.value("二〇二四")).isEqualTo(2024);
    }

    @Test
    void words_weigh_less_than_concepts_and_roots_count_abroad_only() {
        Glossary glossary = Glossary.of(
                List.of(
                        new Concept("owner", Kind.CONCEPT, Map.of(Language.EN, List.of("beneficial owner"))),
                        new Concept("notify", Kind.WORD, Map.of(Language.EN, List.of("notify")))),
                new LuceneWords());

        Map<String, Integer> home = glossary.asked(Language.EN, "Notify the beneficial owner 3 times", false);
        Map<String, Integer> abroad = glossary.asked(Language.EN, "Notify the beneficial owner 3 times", true);

        assertThat(home).containsOnlyKeys("c/owner", "w/notify");
        assertThat(home.get("c/owner")).isGreaterThan(home.get("w/notify"));
        assertThat(abroad).containsKeys("c/owner", "w/notify", "#3", "~notif");
    }

    @Test
    void the_version_tells_the_content_whatever_its_order() {
        Concept one = new Concept("a", Kind.CONCEPT, Map.of(Language.EN, List.of("one")));
        Concept other = new Concept("b", Kind.WORD, Map.of(Language.EN, List.of("two")));
        LuceneWords words = new LuceneWords();

        assertThat(Glossary.of(List.of(one, other), words).version())
                .isEqualTo(Glossary.of(List.of(other, one), words).version())
                .isNotEqualTo(Glossary.of(List.of(one), words).version());
    }

    private static String conceptsIn(Language language, String text) {
        return String.join(
                " ",
                GLOSSARY.read(language, text).keySet().stream()
                        .filter(term -> term.startsWith("c/"))
                        .map(term -> term.substring(2))
                        .toList());
    }
}
