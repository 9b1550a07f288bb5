package sekisho.verification.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import sekisho.contracts.Digests;
import sekisho.contracts.Jurisdictions;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.contracts.Specialty;

/**
 * Provisions as JSON lines, in the house's own form or in those public sets come in: {@code id}, {@code text}, the language as
 * {@code language} or {@code lang}, the law as {@code instrument}, {@code law} or {@code doc}, the place as {@code locator},
 * {@code article} or {@code pid}. Where no jurisdiction is told, the language stands for one.
 */
final class ProvisionLines {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<Language, String> HOME =
            Map.of(Language.EN, "ADGM", Language.DE, "DE", Language.JA, "JP", Language.ZH, "CN");

    /** Numbers of a provision and of its paragraphs, as prints put them before the words. */
    private static final Pattern BREAKS = Pattern.compile("(\\p{Ll})-\\R(?=\\p{Ll})");

    private ProvisionLines() {}

    /** @throws IllegalArgumentException naming the line that is no provision */
    static List<Passage> read(Path file) throws IOException {
        List<Passage> provisions = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank()) {
                provision(line, file.getFileName() + ", line " + number, provisions);
            }
        }
        return provisions;
    }

    private static void provision(String line, String place, List<Passage> provisions) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (IOException broken) {
            throw new IllegalArgumentException(place + " is not JSON", broken);
        }
        String id = first(node, "id");
        Language language = Language.of(first(node, "language", "lang").toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalArgumentException(place + " needs a language: en, ja, zh or de"));
        if (id.isEmpty() || !node.path("text").isTextual()) {
            throw new IllegalArgumentException(place + " needs id and text");
        }
        String text = BREAKS.matcher(node.path("text").textValue()).replaceAll("$1");
        String jurisdiction = first(node, "jurisdiction");
        if (!text.isBlank()) {
            provisions.add(new Passage(
                    id,
                    1,
                    instrument(node),
                    first(node, "locator", "article", "pid"),
                    null,
                    language,
                    Jurisdictions.known(jurisdiction) ? jurisdiction : HOME.get(language),
                    Specialty.GENERAL,
                    text,
                    Digests.sha256(text),
                    day(first(node, "validFrom", "date"), place),
                    day(first(node, "validTo"), place),
                    null));
        }
    }

    private static String instrument(JsonNode node) {
        String named = first(node, "instrument", "law");
        return named.isEmpty() ? "Rulebook " + first(node, "doc") : named;
    }

    private static LocalDate day(String written, String place) {
        try {
            return written.isEmpty() ? null : LocalDate.parse(written);
        } catch (java.time.DateTimeException none) {
            throw new IllegalArgumentException(place + " has a day that is none: " + written, none);
        }
    }

    private static String first(JsonNode node, String... names) {
        for (String name : names) {
            String value = node.path(name).asText("");
            if (!value.isBlank()) {
                return value.strip();
            }
        }
        return "";
    }
}
