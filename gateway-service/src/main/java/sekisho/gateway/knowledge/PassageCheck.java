package sekisho.gateway.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sekisho.contracts.Digests;
import sekisho.contracts.Language;
import sekisho.contracts.Limits;
import sekisho.contracts.Passage;
import sekisho.contracts.Region;
import sekisho.contracts.Setting;
import sekisho.contracts.Specialty;
import sekisho.gateway.question.FormCheck;
import sekisho.gateway.question.Person;

/** Reads a passage form into a passage of version 1, or complains. */
final class PassageCheck {

    /** Longest id of a passage, in characters. */
    static final int ID_CHARS_MAX = 200;

    /** Longest instrument, locator or title, in characters. */
    static final int NAME_CHARS_MAX = 500;

    /** Longest context of a passage, in characters. */
    static final int CONTEXT_CHARS_MAX = 8_000;

    /** Most references, and most defined terms, of a passage. */
    static final int TERMS_MAX = 300;

    /** Longest reference or defined term, in characters. */
    static final int TERM_CHARS_MAX = 300;

    private final RegionCheck regions;

    PassageCheck(Set<Region> served) {
        this.regions = new RegionCheck(served);
    }

    Optional<Passage> read(PassageForm form, Person librarian, FormCheck check) {
        id(form.id(), check);
        check.required("instrument", form.instrument(), NAME_CHARS_MAX);
        check.required("locator", form.locator(), NAME_CHARS_MAX);
        check.optional("title", form.title(), NAME_CHARS_MAX);
        check.required("text", form.text(), Limits.PASSAGE_CHARS_MAX);
        setting(form.setting(), check);
        if (form.language() == null) {
            check.complain("language", "missing", "is required");
        }
        Optional<Language> language = check.language("language", form.language());
        check.jurisdiction("jurisdiction", form.jurisdiction());
        regions.check("jurisdiction", form.jurisdiction(), librarian, check);
        Specialty specialty = check.named("specialty", form.specialty(), Specialty.class, Specialty.GENERAL);
        Optional<LocalDate> from = check.day("validFrom", form.validFrom());
        Optional<LocalDate> to = check.day("validTo", form.validTo());
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            check.complain("validTo", "before-valid-from", "is before validFrom");
        }
        if (!check.violations().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Passage(
                form.id(),
                1,
                form.instrument(),
                form.locator(),
                form.title(),
                language.orElseThrow(),
                form.jurisdiction(),
                specialty,
                form.text(),
                Digests.sha256(form.text()),
                from.orElse(null),
                to.orElse(null),
                form.setting()));
    }

    private static void setting(Setting setting, FormCheck check) {
        if (setting == null) {
            return;
        }
        check.optional("setting.context", setting.context(), CONTEXT_CHARS_MAX);
        terms("setting.references", setting.references(), check);
        terms("setting.defines", setting.defines(), check);
    }

    private static void terms(String field, List<String> terms, FormCheck check) {
        if (terms.size() > TERMS_MAX) {
            check.complain(field, "too-many", "must hold at most " + TERMS_MAX);
        } else {
            terms.forEach(term -> check.required(field, term, TERM_CHARS_MAX));
        }
    }

    private static void id(String id, FormCheck check) {
        check.required("id", id, ID_CHARS_MAX);
        // An id becomes part of addresses, keys and headers.
        if (id != null && id.chars().anyMatch(sign -> "/\\?#%".indexOf(sign) >= 0 || Character.isISOControl(sign))) {
            check.complain("id", "not-an-id", "must not contain / \\ ? # % or control characters");
        }
    }
}
