package sekisho.local.evidence;

import java.util.ArrayList;
import java.util.List;

/** What was checked, step by step; it holds only if every step does and there was at least one. */
public final class Report {

    /** One step. {@code said} tells what holds, or what does not. */
    public record Step(String name, boolean holds, String said) {}

    private final List<Step> steps = new ArrayList<>();
    private final List<String> cautions = new ArrayList<>();

    Report step(String name, boolean holds, String when, String otherwise) {
        steps.add(new Step(name, holds, holds ? when : otherwise));
        return this;
    }

    Report caution(String said) {
        cautions.add(said);
        return this;
    }

    public boolean holds() {
        return !steps.isEmpty() && steps.stream().allMatch(Step::holds);
    }

    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** What the reader should know even where every step holds. */
    public List<String> cautions() {
        return List.copyOf(cautions);
    }
}
