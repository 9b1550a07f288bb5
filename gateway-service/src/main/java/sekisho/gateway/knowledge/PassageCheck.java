package sekisho.gateway.knowledge;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import sekisho.contracts.Digests;
import sekisho.contracts.Jurisdictions;
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

    private final Set<Region> served;

    PassageCheck(Set<Region> served) {
        this.served = Set.copyOf(served);
    }

    Optional<Passage> read(PassageForm form, Person librarian, FormCheck check) {
        id(form.id(), check);
        check.required("instrument", form.instrument(), NAME_CHARS_MAX);
        check.required("locator", form.locator(), NAME_CHARS_MAX);
        check.optional("title", form.title(), NAME_CHARS_MAX);
        check.required("text", form.text(), Limits.PASSAGE_CHARS_MAX);
        if (form.language() == null) {
            check.complain("language", "missing", "is required");
        }
        Optional<Language> language = check.language("language", form.language());
        check.jurisdiction("jurisdiction", form.jurisdiction());
        region(form.jurisdiction(), librarian, check);
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
                Setting.NONE));
    }

    private static void id(String id, FormCheck check) {
        check.required("id", id, ID_CHARS_MAX);
        // An id becomes part of addresses, keys and headers.
        if (id != null && id.chars().anyMatch(sign -> "/\\?#%".indexOf(sign) >= 0 || Character.isISOControl(sign))) {
            check.complain("id", "not-an-id", "must not contain / \\ ? # % or control characters");
        }
    }

    /** A librarian publishes only where their token reaches; rules of the group need any region at all. */
    private void region(String jurisdiction, Person librarian, FormCheck check) {
        if (jurisdiction == null || !Jurisdictions.known(jurisdiction)) {
            return;
        }
        Set<Region> holding = Jurisdictions.regionsHolding(jurisdiction);
        if (holding.stream().noneMatch(librarian::belongsTo)) {
            check.complain("jurisdiction", "region-not-allowed", "belongs to a region your token does not reach");
        } else if (holding.stream().noneMatch(served::contains)) {
            check.complain("jurisdiction", "region-not-served", "belongs to a region this gateway does not serve");
        }
    }
}
