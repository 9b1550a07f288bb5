package sekisho.training.release;

import java.util.List;

/** What a decision does to releases: each of these is stored as it is here, replacing what was known under its id. */
public record Releasing(List<Release> changed) {

    public Releasing {
        changed = List.copyOf(changed);
    }
}
