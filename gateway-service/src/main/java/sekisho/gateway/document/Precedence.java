package sekisho.gateway.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;

/**
 * Of two imports that publish the same, which goes first: without an order the old text, interrupted for a while, would be
 * carried on after the new one and stand as the newest. Who has begun goes on, then who came first; one that is not read yet
 * counts by what is said about it. Whole from first batch to last, so two texts never interleave.
 */
public final class Precedence {

    private static final Comparator<Import> ORDER = Comparator.comparing(
                    (Import one) -> one.progress().processed() == 0)
            .thenComparing(Import::receivedAt)
            .thenComparing(Import::id);

    private Precedence() {}

    /** True if an import has to wait with publishing until one of these has ended; reading never waits. */
    public static boolean waits(Import one, Collection<Import> others) {
        return one.state() == ImportState.PUBLISHING
                && others.stream()
                        .anyMatch(other -> other.state().open()
                                && !other.id().equals(one.id())
                                && maybeSame(one, other)
                                && ORDER.compare(other, one) < 0);
    }

    private static boolean maybeSame(Import one, Import other) {
        String subject = one.subject();
        String others = other.subject();
        return subject != null && others != null
                ? subject.equals(others)
                : one.declaration().ofConcepts() == other.declaration().ofConcepts() && sameAsSaid(one, other);
    }

    /** What it is has not been read yet, or it is a list whose passages stand for themselves. */
    private static boolean sameAsSaid(Import one, Import other) {
        Declaration said = one.declaration();
        Declaration others = other.declaration();
        boolean sameInstrument = said.instrument() != null && said.instrument().equals(others.instrument());
        return Objects.equals(said.jurisdiction(), others.jurisdiction())
                && (sameInstrument || said.name().equals(others.name()));
    }
}
