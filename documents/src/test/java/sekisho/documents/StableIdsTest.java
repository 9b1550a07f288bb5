package sekisho.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sekisho.contracts.Passage;

/** Over random laws in four languages, each made from a seed: what is read does not depend on anything but the law. */
class StableIdsTest {

    private static final int LAWS = 25;
    private static final int ARTICLES_MAX = 30;

    @ParameterizedTest
    @ValueSource(strings = {"zh", "ja", "de", "en"})
    void reading_twice_gives_the_same_and_ids_are_given_once(String language) {
        for (int seed = 0; seed < LAWS; seed++) {
            String law = law(language, seed, List.of());
            List<Passage> once = read(law).passages();

            assertThat(read(law).passages()).isEqualTo(once);
            assertThat(once).extracting(Passage::id).doesNotHaveDuplicates();
            assertThat(once.size()).isGreaterThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "ja", "de", "en"})
    void an_article_put_in_between_changes_only_its_own_passages(String language) {
        for (int seed = 0; seed < LAWS; seed++) {
            int at = new Random(seed).nextInt(2, ARTICLES_MAX / 2);
            Set<Passage> before =
                    new HashSet<>(read(law(language, seed, List.of())).passages());
            Set<Passage> after =
                    new HashSet<>(read(law(language, seed, List.of(at))).passages());

            assertThat(after).containsAll(before);
            after.removeAll(before);
            assertThat(after).isNotEmpty();
            Set<String> articles = after.stream()
                    .map(passage -> passage.id().replaceAll("^doc:|\\.[^.]*$", ""))
                    .collect(Collectors.toSet());
            assertThat(articles).containsExactly(language.equals("zh") || language.equals("ja") ? at + "-2" : at + "a");
        }
    }

    @Test
    void a_law_too_long_for_one_piece_knows_where_its_numbers_restart_before_its_first_id() {
        String part = "<part><num>Part %d</num><section><num>1</num><content><p>%s</p></content></section></part>";
        String law = "<akomaNtoso><act><body>" + part.formatted(1, "The bank keeps the records. ".repeat(20_000))
                + part.formatted(2, "The bank keeps the letters. ".repeat(20_000)) + "</body></act></akomaNtoso>";

        assertThat(Read.text(law, "law.xml", "GB").places())
                .contains("part-part-1.1.1 Section 1", "part-part-2.1.1 Section 1")
                .noneMatch(place -> place.startsWith("1.1"));
    }

    private static Read read(String law) {
        return Read.text(law, "law.txt", "GROUP");
    }

    /** @param branched numbers of articles behind which another one stands, as amending laws put them */
    private static String law(String language, int seed, List<Integer> branched) {
        Random chance = new Random(seed);
        int articles = ARTICLES_MAX / 2 + chance.nextInt(ARTICLES_MAX / 2);
        List<String> lines = new ArrayList<>();
        lines.add(words(language, "title"));
        for (int number = 1; number <= articles; number++) {
            Random own = new Random(seed * 1_000L + number);
            lines.addAll(article(language, Integer.toString(number), own));
            if (branched.contains(number)) {
                lines.addAll(article(language, branch(language, number), new Random(number)));
            }
        }
        return String.join("\n\n", lines) + "\n";
    }

    private static String branch(String language, int number) {
        return switch (language) {
            case "zh" -> number + "条之二";
            case "ja" -> number + "条の二";
            default -> number + "a";
        };
    }

    private static List<String> article(String language, String number, Random chance) {
        List<String> lines = new ArrayList<>();
        int paragraphs = 1 + chance.nextInt(4);
        String body = words(language, "body") + chance.nextInt(1_000) + words(language, "end");
        switch (language) {
            case "zh" -> lines.add("第" + (number.contains("条") ? number : number + "条") + "　" + body);
            case "ja" -> lines.add("第" + (number.contains("条") ? number : number + "条") + "　" + body);
            case "de" -> lines.add("§ " + number + " Überschrift");
            default -> lines.add("Article " + number + "\nHeading");
        }
        for (int paragraph = 1; paragraph <= paragraphs; paragraph++) {
            switch (language) {
                case "zh" -> lines.add(body);
                case "ja" -> lines.add((paragraph + 1) + "　" + body);
                case "de" -> lines.add("(" + paragraph + ") " + body);
                default -> lines.add(paragraph + ". " + body);
            }
        }
        return lines;
    }

    private static String words(String language, String what) {
        return switch (language + " " + what) {
            case "zh title" -> "青山银行业务管理办法";
            case "zh body" -> "银行应当在下列期限内报告：";
            case "zh end" -> "个工作日。";
            case "ja title" -> "青山銀行業務規則";
            case "ja body" -> "銀行は、次の期間内に報告しなければならない。";
            case "ja end" -> "日とする。";
            case "de title" -> "Kontorgesetz";
            case "de body" -> "Das Institut meldet den Verdacht der Behörde und wartet ";
            case "de end" -> " Tage.";
            case "en title" -> "Regulation on Quiet Ledgers";
            case "en body" -> "The bank shall report to the authority and wait for ";
            case "en end" -> " days.";
            default -> throw new IllegalArgumentException(what);
        };
    }
}
