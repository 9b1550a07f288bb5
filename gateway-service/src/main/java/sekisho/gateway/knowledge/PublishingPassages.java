package sekisho.gateway.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import sekisho.contracts.Passage;
import sekisho.contracts.Region;
import sekisho.gateway.question.FormCheck;
import sekisho.gateway.question.Person;
import sekisho.gateway.question.Violation;

/** Publishes passages: all of a list, the good ones of it, or nothing. */
public final class PublishingPassages {

    /** Most passages of one list. */
    public static final int PASSAGES_MAX = 500;

    private final Passages passages;
    private final PassageCheck check;
    private final Clock clock;

    public PublishingPassages(Passages passages, Set<Region> served, Clock clock) {
        this.passages = passages;
        this.check = new PassageCheck(served);
        this.clock = clock;
    }

    /** What to do about passages that are wrong. */
    public enum OnError {
        /** Publish nothing. */
        ABORT,
        /** Leave them out and publish the rest. */
        SKIP
    }

    /**
     * Where a list comes from.
     *
     * @param documentId the document the passages belong to; null for none, then they stay with the one they have
     * @param jurisdiction of that document, and so of every passage in it; null where there is no document
     * @param today begins a change that names no day
     * @param editions of that document
     */
    public record Provenance(String documentId, String jurisdiction, LocalDate today, Editions editions) {}

    /** How many of these passages would be left out of a document if it were published now; changes nothing. */
    public int objections(List<PassageForm> forms, Person librarian, Provenance from) {
        List<Published.Rejection> wrong = new ArrayList<>();
        Map<String, Placed> byId = read(forms, librarian, wrong);
        int[] rejected = {wrong.size()};
        passages.change(byId.keySet(), known -> {
            rejected[0] = deciding(byId, known, from, wrong).rejected.size();
            return Passages.Decision.NOTHING;
        });
        return rejected[0];
    }

    /** Publishes at most {@link #PASSAGES_MAX} forms that belong to no document. */
    public Published publish(List<PassageForm> forms, Person librarian, OnError onError) {
        return publish(
                forms, librarian, onError, new Provenance(null, null, LocalDate.now(clock), Editions.NONE), _ -> {});
    }

    /**
     * Publishes a part of a document, leaving out what is wrong.
     *
     * @param alongside kept in the same transaction; may be called again if that has to be repeated
     */
    public Published.Done publish(
            List<PassageForm> forms, Person librarian, Provenance from, Consumer<Published.Done> alongside) {
        return switch (publish(forms, librarian, OnError.SKIP, from, alongside)) {
            case Published.Done done -> done;
            case Published.Aborted aborted -> new Published.Done(0, 0, aborted.rejected());
        };
    }

    private Published publish(
            List<PassageForm> forms,
            Person librarian,
            OnError onError,
            Provenance from,
            Consumer<Published.Done> alongside) {
        List<Published.Rejection> wrong = new ArrayList<>();
        Map<String, Placed> byId = read(forms, librarian, wrong);
        if (!wrong.isEmpty() && onError == OnError.ABORT) {
            return new Published.Aborted(wrong);
        }
        List<Published> outcome = new ArrayList<>();
        passages.change(byId.keySet(), known -> {
            Deciding deciding = deciding(byId, known, from, wrong);
            outcome.clear();
            if (onError == OnError.ABORT && !deciding.rejected.isEmpty()) {
                outcome.add(new Published.Aborted(deciding.rejected));
                return Passages.Decision.NOTHING;
            }
            Published.Done done = deciding.done(forms.size());
            outcome.add(done);
            alongside.accept(done);
            return deciding.changes.decision(from.documentId());
        });
        return outcome.isEmpty() ? new Published.Done(0, 0, wrong) : outcome.getFirst();
    }

    private static Deciding deciding(
            Map<String, Placed> byId,
            Map<String, Passages.Known> known,
            Provenance from,
            List<Published.Rejection> wrong) {
        Deciding deciding = new Deciding(from, wrong);
        byId.values()
                .forEach(placed ->
                        deciding.decide(placed, known.get(placed.passage().id())));
        return deciding;
    }

    private Map<String, Placed> read(List<PassageForm> forms, Person librarian, List<Published.Rejection> wrong) {
        Map<String, Placed> byId = new LinkedHashMap<>();
        for (int index = 0; index < forms.size(); index++) {
            FormCheck complaints = new FormCheck();
            PassageForm form = forms.get(index);
            if (form == null) {
                wrong.add(rejection(index, "passages", "missing", "must not be null"));
                continue;
            }
            Optional<Passage> passage = check.read(form, librarian, complaints);
            if (passage.isEmpty()) {
                wrong.add(new Published.Rejection(index, complaints.violations()));
            } else if (byId.putIfAbsent(form.id(), new Placed(index, passage.get())) != null) {
                wrong.add(rejection(index, "id", "repeated", "stands twice in this list"));
            }
        }
        return byId;
    }

    private static Published.Rejection rejection(int index, String field, String reason, String message) {
        return new Published.Rejection(index, List.of(new Violation(field, reason, message)));
    }

    private record Placed(int index, Passage passage) {}

    /** One look at the memory; made anew when the transaction is. */
    private static final class Deciding {

        private final Provenance from;
        private final Changes changes = new Changes();
        private final List<Published.Rejection> rejected;
        private int changed;

        Deciding(Provenance from, List<Published.Rejection> wrong) {
            this.from = from;
            this.rejected = new ArrayList<>(wrong);
        }

        void decide(Placed placed, Passages.Known before) {
            Passage next = placed.passage();
            List<Passage> versions = before == null ? List.of() : before.versions();
            String owner = before == null ? null : before.documentId();
            if (from.documentId() != null && !next.jurisdiction().equals(from.jurisdiction())) {
                reject(placed, "jurisdiction", "not-of-the-document", "is not that of its document");
            } else if (!versions.isEmpty()
                    && !versions.getFirst().jurisdiction().equals(next.jurisdiction())) {
                reject(placed, "jurisdiction", "changed", "is not that of the published versions");
            } else if (from.documentId() != null && owner != null && !owner.equals(from.documentId())) {
                reject(placed, "id", "of-another-document", "belongs to the document " + owner);
            } else {
                changes.belongs(next.id());
                List<Passage> after = Succession.follow(versions, next, from.today(), from.editions());
                if (from.documentId() != null && Succession.outdated(versions, after, next, from.today())) {
                    reject(placed, "text", "not-in-force", "is an older wording; to bring it back, name its first day");
                } else {
                    changed += changes.add(versions, after) ? 1 : 0;
                }
            }
        }

        private void reject(Placed placed, String field, String reason, String message) {
            rejected.add(rejection(placed.index(), field, reason, message));
        }

        Published.Done done(int sent) {
            return new Published.Done(changed, sent - rejected.size() - changed, rejected);
        }
    }
}
