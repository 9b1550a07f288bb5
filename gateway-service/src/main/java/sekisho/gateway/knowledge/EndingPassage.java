package sekisho.gateway.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sekisho.contracts.Jurisdictions;
import sekisho.contracts.Passage;
import sekisho.gateway.question.FormCheck;
import sekisho.gateway.question.Person;
import sekisho.gateway.question.Violation;

/** Ends the validity of a passage: its current version is told again, in force until the named day. */
public final class EndingPassage {

    private final Passages passages;

    public EndingPassage(Passages passages) {
        this.passages = passages;
    }

    /** What came of it. */
    public sealed interface Ended {
        record Done(Passage passage) implements Ended {}

        record NoSuchPassage() implements Ended {}

        record Invalid(List<Violation> violations) implements Ended {
            public Invalid {
                violations = List.copyOf(violations);
            }
        }
    }

    public Ended end(String id, String validTo, Person librarian) {
        FormCheck check = new FormCheck();
        Optional<LocalDate> day = check.day("validTo", validTo);
        if (validTo == null) {
            check.complain("validTo", "missing", "is required");
        }
        List<Passage> ended = new ArrayList<>();
        passages.change(Set.of(id), current -> {
            ended.clear();
            Optional.ofNullable(current.get(id))
                    .filter(passage -> Jurisdictions.regionsHolding(passage.jurisdiction()).stream()
                            .anyMatch(librarian::belongsTo))
                    .ifPresent(passage -> day.ifPresent(last -> {
                        if (passage.validFrom() != null && last.isBefore(passage.validFrom())) {
                            check.complain("validTo", "before-valid-from", "is before the passage came into force");
                        } else {
                            ended.add(Succession.end(passage, last));
                        }
                    }));
            return ended;
        });
        if (!check.violations().isEmpty()) {
            return new Ended.Invalid(check.violations());
        }
        return ended.isEmpty() ? new Ended.NoSuchPassage() : new Ended.Done(ended.getFirst());
    }
}
