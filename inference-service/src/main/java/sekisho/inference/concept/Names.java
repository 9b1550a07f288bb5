package sekisho.inference.concept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names as sequences of steps (words or characters), each with the terms of the concepts it belongs to. */
final class Names<S> {

    private final Map<S, Names<S>> next = new HashMap<>();
    private List<String> terms = List.of();

    /** Adds a name of one or more steps. */
    void add(List<S> name, String term) {
        if (name.isEmpty()) {
            return;
        }
        Names<S> at = this;
        for (S step : name) {
            at = at.next.computeIfAbsent(step, _ -> new Names<>());
        }
        if (!at.terms.contains(term)) {
            List<String> more = new ArrayList<>(at.terms);
            more.add(term);
            at.terms = List.copyOf(more);
        }
    }

    /** What follows this step, or null. */
    Names<S> after(S step) {
        return next.get(step);
    }

    /** The concepts whose name ends here. */
    List<String> terms() {
        return terms;
    }
}
