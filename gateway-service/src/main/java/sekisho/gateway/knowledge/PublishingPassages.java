package sekisho.gateway.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    public PublishingPassages(Passages passages, Set<Region> served) {
        this.passages = passages;
        this.check = new PassageCheck(served);
    }

    /** What to do about passages that are wrong. */
    public enum OnError {
        /** Publish nothing. */
        ABORT,
        /** Leave them out and publish the rest. */
        SKIP
    }

    /** Publishes at most {@link #PASSAGES_MAX} forms. */
    public Published publish(List<PassageForm> forms, Person librarian, OnError onError) {
        Batch batch = read(forms, librarian);
        if (!batch.rejected().isEmpty() && onError == OnError.ABORT) {
            return new Published.Aborted(batch.rejected());
        }
        List<Integer> changed = new ArrayList<>();
        passages.change(batch.byId().keySet(), current -> {
            changed.clear();
            return decide(batch, current, onError, changed);
        });
        if (!batch.rejected().isEmpty() && onError == OnError.ABORT) {
            return new Published.Aborted(batch.rejected());
        }
        int good = forms.size() - batch.rejected().size();
        return new Published.Done(changed.size(), good - changed.size(), batch.rejected());
    }

    private List<Passage> decide(Batch batch, Map<String, Passage> current, OnError onError, List<Integer> changed) {
        List<Passage> versions = new ArrayList<>();
        batch.byId().forEach((id, placed) -> {
            Passage before = current.get(id);
            Passage next = placed.passage();
            if (before == null) {
                versions.add(next);
                changed.add(placed.index());
            } else if (!before.jurisdiction().equals(next.jurisdiction())) {
                batch.reject(placed.index(), "jurisdiction", "changed", "is not that of the published versions");
            } else {
                List<Passage> following = Succession.follow(before, next);
                versions.addAll(following);
                if (!following.isEmpty()) {
                    changed.add(placed.index());
                }
            }
        });
        return !batch.rejected().isEmpty() && onError == OnError.ABORT ? List.of() : versions;
    }

    private Batch read(List<PassageForm> forms, Person librarian) {
        Batch batch = new Batch(new LinkedHashMap<>(), new ArrayList<>());
        for (int index = 0; index < forms.size(); index++) {
            FormCheck complaints = new FormCheck();
            PassageForm form = forms.get(index);
            if (form == null) {
                batch.reject(index, "passages", "missing", "must not be null");
                continue;
            }
            Optional<Passage> passage = check.read(form, librarian, complaints);
            if (passage.isEmpty()) {
                batch.rejected().add(new Published.Rejection(index, complaints.violations()));
            } else if (batch.byId().putIfAbsent(form.id(), new Placed(index, passage.get())) != null) {
                batch.reject(index, "id", "repeated", "stands twice in this list");
            }
        }
        return batch;
    }

    private record Placed(int index, Passage passage) {}

    private record Batch(Map<String, Placed> byId, List<Published.Rejection> rejected) {
        void reject(int index, String field, String reason, String message) {
            rejected.add(new Published.Rejection(index, List.of(new Violation(field, reason, message))));
        }
    }
}
