package sekisho.gateway.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import sekisho.contracts.Jurisdictions;
import sekisho.contracts.Passage;
import sekisho.gateway.question.FormCheck;
import sekisho.gateway.question.Person;
import sekisho.gateway.question.Violation;

/** Ends the validity of passages: what is in force on the named day is told again, in force until then and no longer. */
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
        Optional<LocalDate> day = lastDay(validTo, check);
        List<Passage> ended = new ArrayList<>();
        passages.change(Set.of(id), known -> {
            Changes changes = new Changes();
            ended.clear();
            Optional.ofNullable(known.get(id))
                    .map(Passages.Known::versions)
                    .filter(versions -> reaches(librarian, versions))
                    .ifPresent(versions -> day.ifPresent(last -> Succession.end(versions, last)
                            .ifPresentOrElse(
                                    changed -> {
                                        ended.add(changed.getLast());
                                        changes.add(versions, changed);
                                    },
                                    () -> check.complain(
                                            "validTo", "before-valid-from", "is before the passage came into force"))));
            return changes.decision(null);
        });
        if (!check.violations().isEmpty()) {
            return new Ended.Invalid(check.violations());
        }
        return ended.isEmpty() ? new Ended.NoSuchPassage() : new Ended.Done(ended.getFirst());
    }

    /** The last day, which must be there and be one. */
    public static Optional<LocalDate> lastDay(String validTo, FormCheck check) {
        if (validTo == null) {
            check.complain("validTo", "missing", "is required");
        }
        return check.day("validTo", validTo);
    }

    /**
     * Ends those of the passages that are in force after that day; those that ended before stay ended when they did.
     *
     * @return how many were
     */
    public int endAll(Collection<String> ids, LocalDate lastDay) {
        return changeAll(ids, versions -> Succession.repeal(versions, lastDay), _ -> {});
    }

    /**
     * Ends passages that have no place any more in the edition that is in force from a day on, until the next one.
     *
     * @param alongside told how many were in force then, in the same transaction
     */
    public void cease(Collection<String> ids, LocalDate firstDay, Editions editions, IntConsumer alongside) {
        int unused = changeAll(ids, versions -> Succession.cease(versions, firstDay, editions), alongside);
    }

    /** How many of the passages are in force on a day. */
    public int inForce(Collection<String> ids, LocalDate day) {
        int[] count = new int[1];
        passages.change(Set.copyOf(ids), known -> {
            count[0] = (int) known.values().stream()
                    .filter(one -> one.versions().stream().anyMatch(version -> version.inForceOn(day)))
                    .count();
            return Passages.Decision.NOTHING;
        });
        return count[0];
    }

    private interface Fate {
        List<Passage> of(List<Passage> versions);
    }

    private int changeAll(Collection<String> ids, Fate fate, IntConsumer alongside) {
        int[] ended = new int[1];
        passages.change(Set.copyOf(ids), known -> {
            ended[0] = 0;
            Changes changes = new Changes();
            known.values().stream().map(Passages.Known::versions).forEach(versions -> {
                if (changes.add(versions, changedOnly(versions, fate.of(versions)))) {
                    ended[0]++;
                }
            });
            alongside.accept(ended[0]);
            return changes.decision(null);
        });
        return ended[0];
    }

    private static List<Passage> changedOnly(List<Passage> before, List<Passage> after) {
        return after.stream().filter(version -> !before.contains(version)).toList();
    }

    private static boolean reaches(Person librarian, List<Passage> versions) {
        return Jurisdictions.regionsHolding(versions.getFirst().jurisdiction()).stream()
                .anyMatch(librarian::belongsTo);
    }
}
