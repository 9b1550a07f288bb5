package sekisho.gateway.document;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import sekisho.contracts.Language;
import sekisho.contracts.Region;
import sekisho.contracts.Specialty;
import sekisho.gateway.knowledge.RegionCheck;
import sekisho.gateway.question.FormCheck;
import sekisho.gateway.question.Person;

/** Reads what is said about a document, or complains. */
final class DeclarationCheck {

    /** Longest name of a file, in characters. */
    static final int NAME_CHARS_MAX = 300;

    /** Longest id of a document, in characters; an id of a passage has to fit behind it. */
    static final int ID_CHARS_MAX = 100;

    private static final int INSTRUMENT_CHARS_MAX = 500;

    private final RegionCheck regions;

    DeclarationCheck(Set<Region> served) {
        this.regions = new RegionCheck(served);
    }

    Declaration read(DocumentForm form, Person librarian, FormCheck check) {
        check.required("name", form.name(), NAME_CHARS_MAX);
        check.optional("instrument", form.instrument(), INSTRUMENT_CHARS_MAX);
        id(form.documentId(), check);
        if (form.jurisdiction() != null) {
            check.jurisdiction("jurisdiction", form.jurisdiction());
            regions.check("jurisdiction", form.jurisdiction(), librarian, check);
        } else if (!maybeList(form.name())) {
            check.complain("jurisdiction", "missing", "is required unless each line of a .jsonl or .ndjson says it");
        }
        Optional<Language> language = check.language("language", form.language());
        Specialty specialty = check.named("specialty", form.specialty(), Specialty.class, null);
        Optional<LocalDate> validFrom = check.day("validFrom", form.validFrom());
        Declaration.OnIncomplete onIncomplete = check.named(
                "onIncomplete", form.onIncomplete(), Declaration.OnIncomplete.class, Declaration.OnIncomplete.PUBLISH);
        return form.name() == null
                ? null
                : new Declaration(
                        form.name(),
                        form.documentId(),
                        form.instrument(),
                        form.jurisdiction(),
                        language.orElse(null),
                        specialty,
                        validFrom.orElse(null),
                        onIncomplete,
                        null,
                        null);
    }

    /** By its name a list of passages, each with its own id and jurisdiction; reading it tells whether it is one. */
    private static boolean maybeList(String name) {
        String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".jsonl") || lower.endsWith(".ndjson");
    }

    private static void id(String id, FormCheck check) {
        if (id == null) {
            return;
        }
        check.required("documentId", id, ID_CHARS_MAX);
        // It becomes part of addresses, keys and headers.
        if (!id.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*")) {
            check.complain("documentId", "not-an-id", "must be letters, digits and . _ - only");
        }
    }
}
