package sekisho.documents.statute;

import java.util.HashSet;
import java.util.Set;

/** A numbered line that looked like a heading and stayed without text was text, unless a table of contents names it. */
final class Pruning {

    private Pruning() {}

    static void lossless(Branch root) {
        Set<String> withText = new HashSet<>();
        gather(root, withText);
        restore(root, withText);
    }

    private static void gather(Branch branch, Set<String> withText) {
        if (branch.number != null && !branch.isEmpty()) {
            withText.add(branch.number);
        }
        branch.branches.forEach(inner -> gather(inner, withText));
    }

    private static void restore(Branch branch, Set<String> withText) {
        boolean bare = branch.branches.isEmpty() && branch.twigs.isEmpty();
        if (bare && branch.number != null && branch.heading != null && withText.add(branch.number) && isLine(branch)) {
            Twig twig = new Twig(null, null);
            twig.words(branch.heading);
            branch.heading = null;
            branch.twigs.add(twig);
        }
        branch.branches.forEach(inner -> restore(inner, withText));
    }

    private static boolean isLine(Branch branch) {
        return branch.kind == sekisho.documents.structure.Section.Kind.HEADING;
    }
}
