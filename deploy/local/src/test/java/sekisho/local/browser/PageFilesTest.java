package sekisho.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFilesTest {

    /** What the first visit of anybody loads of scripts, in bytes, neither packed nor minified. */
    private static final int FIRST_VISIT_BYTES_MAX = 65_000;

    /** What any one place of the page loads of scripts, opened from nothing, in bytes. */
    private static final int PLACE_BYTES_MAX = 90_000;

    private static final Pattern STATIC_IMPORT = Pattern.compile("(?m)^import (?:[^;\"]* from )?\"([^\"]+)\";");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final Pattern LITERAL_KEY = Pattern.compile("\\bt\\(\"([a-z][^\"]*)\"");
    private static final Pattern KEY_FAMILY = Pattern.compile("\\bt\\(`([a-z-]+(?:\\.[a-z-]+)*)\\.\\$\\{");
    private static final Pattern ELSEWHERE = Pattern.compile("https?://(?!www\\.w3\\.org/2000/svg)[^\"'\\s]+");

    @ParameterizedTest
    @ValueSource(strings = {"ja", "zh", "de"})
    void every_language_has_the_same_words(String language) {
        Map<String, String> english = words("en");
        Map<String, String> words = words(language);

        assertThat(words.keySet()).containsExactlyElementsOf(english.keySet());
        assertThat(words.values()).allSatisfy(word -> assertThat(word).isNotBlank());
        english.forEach((key, word) -> assertThat(placeholders(words.get(key)))
                .as("placeholders of %s", key)
                .isEqualTo(placeholders(word)));
    }

    @Test
    void every_word_the_page_asks_for_exists() {
        Set<String> known = words("en").keySet();
        for (Path script : PageFiles.ending(".js")) {
            String text = PageFiles.text(script);
            assertThat(known).as("%s", script.getFileName()).containsAll(found(LITERAL_KEY, text));
            for (String family : found(KEY_FAMILY, text)) {
                assertThat(known).as("%s", script.getFileName()).anyMatch(key -> key.startsWith(family + "."));
            }
        }
    }

    @Test
    void text_has_no_way_to_become_markup_or_script() {
        for (Path script : PageFiles.ending(".js")) {
            assertThat(PageFiles.text(script))
                    .as("%s", script.getFileName())
                    .doesNotContain(
                            "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function");
        }
    }

    @Test
    void scripts_and_styles_stand_in_files_of_our_own() {
        String index = PageFiles.text(PageFiles.root().resolve("index.html"));

        assertThat(index)
                .doesNotContain("<style", " style=", " onclick=")
                .doesNotContainPattern("<script(?![^>]* src=\"/)");
        for (String suffix : List.of(".html", ".js", ".css", ".svg")) {
            for (Path file : PageFiles.ending(suffix)) {
                assertThat(found(ELSEWHERE, PageFiles.text(file)))
                        .as("%s", file.getFileName())
                        .isEmpty();
            }
        }
    }

    @Test
    void tokens_are_never_stored() {
        for (Path script : PageFiles.ending(".js")) {
            assertThat(PageFiles.text(script).toLowerCase(Locale.ROOT))
                    .as("%s", script.getFileName())
                    .doesNotContain("document.cookie", "access_token", "bearer ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask", "history", "desk", "knowledge", "learning"})
    void a_first_visit_loads_little(String place) {
        assertThat(loadedBy(place)).isLessThan(FIRST_VISIT_BYTES_MAX);
    }

    @Test
    void no_place_loads_much() {
        for (Path view : PageFiles.ending(".js")) {
            if (view.getParent().endsWith("views")) {
                String place = view.getFileName().toString().replace(".js", "");
                assertThat(loadedBy(place)).as(place).isLessThan(PLACE_BYTES_MAX);
            }
        }
    }

    /** Bytes of the hall, of a place, and of everything both need before they can be shown. */
    private static int loadedBy(String place) {
        Path page = PageFiles.root().resolve("page");
        Set<Path> loaded = new TreeSet<>();
        load(page.resolve("theme.js"), loaded);
        load(page.resolve("main.js"), loaded);
        load(page.resolve("views/" + place + ".js"), loaded);
        return loaded.stream()
                .mapToInt(script -> PageFiles.text(script).getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private static void load(Path script, Set<Path> loaded) {
        if (loaded.add(script)) {
            found(STATIC_IMPORT, PageFiles.text(script))
                    .forEach(other -> load(script.resolveSibling(other).normalize(), loaded));
        }
    }

    private static Map<String, String> words(String language) {
        Path file = PageFiles.root().resolve("page/words/" + language + ".json");
        try {
            return new ObjectMapper().readValue(PageFiles.text(file), new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new AssertionError(file + " is not JSON", broken);
        }
    }

    private static Set<String> placeholders(String word) {
        return PLACEHOLDER
                .matcher(word)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.groupCount() == 0 ? match.group() : match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
