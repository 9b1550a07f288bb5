package sekisho.local.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import sekisho.contracts.Jurisdictions;
import sekisho.contracts.Language;
import sekisho.contracts.Limits;
import sekisho.contracts.Specialty;

/** One question: could this be a passage? The gateway asks again and has the last word. */
final class PassageCheck {

    private static final List<String> REQUIRED =
            List.of("id", "instrument", "locator", "language", "jurisdiction", "text");
    private static final Set<String> KNOWN = Set.of(
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

    private PassageCheck() {}

    /** The first thing that is wrong with it, in words; empty when nothing is. */
    static Optional<String> objection(ObjectNode passage) {
        return unknownField(passage)
                .or(() -> wrongType(passage))
                .or(() -> missingField(passage))
                .or(() -> wrongCode(passage))
                .or(() -> wrongText(passage))
                .or(() -> wrongDates(passage));
    }

    private static Optional<String> unknownField(ObjectNode passage) {
        for (Iterator<String> names = passage.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!KNOWN.contains(name)) {
                return Optional.of("unknown field '" + name + "'");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> wrongType(ObjectNode passage) {
        for (String field : KNOWN) {
            JsonNode value = passage.path(field);
            if (!value.isMissingNode() && !value.isNull() && !value.isTextual()) {
                return Optional.of(field + " must be a string");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> missingField(ObjectNode passage) {
        return REQUIRED.stream()
                .filter(field -> passage.path(field).asText("").isBlank())
                .findFirst()
                .map(field -> field + " is missing");
    }

    private static Optional<String> wrongCode(ObjectNode passage) {
        String language = passage.path("language").asText();
        if (Language.of(language).isEmpty()) {
            return Optional.of("unknown language '" + language + "', known are en, ja, zh, de");
        }
        String jurisdiction = passage.path("jurisdiction").asText();
        if (!Jurisdictions.known(jurisdiction)) {
            return Optional.of("unknown jurisdiction '" + jurisdiction + "', known are " + Jurisdictions.all());
        }
        String specialty = passage.path("specialty").asText("");
        boolean known = specialty.isEmpty()
                || List.of(Specialty.values()).stream()
                        .anyMatch(one -> one.name().equals(specialty.toUpperCase(Locale.ROOT)));
        return known ? Optional.empty() : Optional.of("unknown specialty '" + specialty + "'");
    }

    private static Optional<String> wrongText(ObjectNode passage) {
        int chars = passage.path("text").asText().length();
        return chars <= Limits.PASSAGE_CHARS_MAX
                ? Optional.empty()
                : Optional.of("text has " + chars + " characters, the most is " + Limits.PASSAGE_CHARS_MAX);
    }

    private static Optional<String> wrongDates(ObjectNode passage) {
        try {
            LocalDate from = date(passage, "validFrom");
            LocalDate to = date(passage, "validTo");
            boolean turned = from != null && to != null && to.isBefore(from);
            return turned ? Optional.of("validTo is before validFrom") : Optional.empty();
        } catch (DateTimeParseException wrong) {
            return Optional.of("'" + wrong.getParsedString() + "' is no date of the form 2026-01-31");
        }
    }

    private static LocalDate date(ObjectNode passage, String field) {
        return passage.hasNonNull(field) ? LocalDate.parse(passage.get(field).asText()) : null;
    }
}
