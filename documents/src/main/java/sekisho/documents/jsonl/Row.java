package sekisho.documents.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import sekisho.contracts.Digests;
import sekisho.contracts.Jurisdictions;
import sekisho.contracts.Language;
import sekisho.contracts.Limits;
import sekisho.contracts.Passage;
import sekisho.contracts.Setting;
import sekisho.contracts.Specialty;
import sekisho.documents.reading.Desk;

/** One line: could this be a passage? What it leaves out, the librarian's words fill in. The gateway has the last word. */
final class Row {

    private static final List<String> REQUIRED =
            List.of("id", "instrument", "locator", "language", "jurisdiction", "text");
    private static final List<String> TEXTS = List.of(
            "id",
            "instrument",
            "locator",
            "title",
            "language",
            "jurisdiction",
            "specialty",
            "text",
            "validFrom",
            "validTo");
    private static final String SETTING = "setting";
    private static final Set<String> SETTING_FIELDS = Set.of("context", "references", "defines");

    private final ObjectNode row;

    Row(ObjectNode row, Desk desk) {
        this.row = row;
        fillIn("jurisdiction", desk.jurisdiction());
        desk.language().ifPresent(language -> fillIn("language", language.code()));
        desk.instrument().ifPresent(instrument -> fillIn("instrument", instrument));
        desk.validFrom().ifPresent(day -> fillIn("validFrom", day.toString()));
    }

    private void fillIn(String field, String value) {
        if (!row.hasNonNull(field)) {
            row.put(field, value);
        }
    }

    /** The first thing that is wrong with it, in words; empty when nothing is. */
    Optional<String> objection() {
        return unknownField()
                .or(this::wrongType)
                .or(this::missingField)
                .or(this::wrongCode)
                .or(this::wrongText)
                .or(this::wrongDates);
    }

    private Optional<String> unknownField() {
        for (Iterator<String> names = row.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!TEXTS.contains(name) && !name.equals(SETTING) && !name.equals("kind")) {
                return Optional.of("unknown field '" + name + "'");
            }
        }
        return Optional.empty();
    }

    private Optional<String> wrongType() {
        Optional<String> wrong = TEXTS.stream()
                .filter(field -> row.hasNonNull(field) && !row.get(field).isTextual())
                .findFirst()
                .map(field -> field + " must be a string");
        return wrong.or(() -> row.hasNonNull(SETTING) && !isSetting(row.get(SETTING))
                ? Optional.of("setting must be {context, references, defines}")
                : Optional.empty());
    }

    private static boolean isSetting(JsonNode setting) {
        if (!setting.isObject()) {
            return false;
        }
        for (Iterator<String> names = setting.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            JsonNode value = setting.get(name);
            boolean right = name.equals("context") ? value.isTextual() : value.isArray();
            if (!SETTING_FIELDS.contains(name) || !right) {
                return false;
            }
        }
        return true;
    }

    private Optional<String> missingField() {
        return REQUIRED.stream()
                .filter(field -> text(field).isBlank())
                .findFirst()
                .map(field -> field + " is missing");
    }

    private Optional<String> wrongCode() {
        if (Language.of(text("language")).isEmpty()) {
            return Optional.of("unknown language '" + text("language") + "', known are en, ja, zh, de");
        }
        if (!Jurisdictions.known(text("jurisdiction"))) {
            return Optional.of("unknown jurisdiction '" + text("jurisdiction") + "', known are " + Jurisdictions.all());
        }
        return specialty().isPresent()
                ? Optional.empty()
                : Optional.of("unknown specialty '" + text("specialty") + "'");
    }

    private Optional<Specialty> specialty() {
        String name = text("specialty").toUpperCase(Locale.ROOT);
        return name.isEmpty()
                ? Optional.of(Specialty.GENERAL)
                : Arrays.stream(Specialty.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst();
    }

    private Optional<String> wrongText() {
        int chars = text("text").length();
        return chars <= Limits.PASSAGE_CHARS_MAX
                ? Optional.empty()
                : Optional.of("text has " + chars + " characters, the most is " + Limits.PASSAGE_CHARS_MAX);
    }

    private Optional<String> wrongDates() {
        try {
            LocalDate from = day("validFrom");
            LocalDate to = day("validTo");
            boolean turned = from != null && to != null && to.isBefore(from);
            return turned ? Optional.of("validTo is before validFrom") : Optional.empty();
        } catch (DateTimeParseException wrong) {
            return Optional.of("'" + wrong.getParsedString() + "' is no date of the form 2026-01-31");
        }
    }

    private LocalDate day(String field) {
        return row.hasNonNull(field) ? LocalDate.parse(row.get(field).asText()) : null;
    }

    private String text(String field) {
        return row.path(field).asText("");
    }

    /** Only after no objection. */
    Passage passage() {
        return new Passage(
                text("id"),
                1,
                text("instrument"),
                text("locator"),
                row.hasNonNull("title") ? text("title") : null,
                Language.of(text("language")).orElseThrow(),
                text("jurisdiction"),
                specialty().orElseThrow(),
                text("text"),
                Digests.sha256(text("text")),
                day("validFrom"),
                day("validTo"),
                setting(row.path(SETTING)));
    }

    private static Setting setting(JsonNode node) {
        return new Setting(
                node.path("context").asText(""), texts(node.path("references")), texts(node.path("defines")));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
