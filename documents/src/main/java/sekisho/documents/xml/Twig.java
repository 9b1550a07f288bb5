package sekisho.documents.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An element with all that is in it, small enough to hold.
 *
 * @param name local name, without namespace
 * @param attributes by local name
 * @param content twigs and strings, in order
 */
record Twig(String name, Map<String, String> attributes, List<Object> content) {

    /** An attribute, or empty words when it is not there. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** True if it bears one of these names. */
    boolean is(String... names) {
        for (String one : names) {
            if (one.equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** The elements directly in it. */
    List<Twig> twigs() {
        List<Twig> twigs = new ArrayList<>();
        for (Object part : content) {
            if (part instanceof Twig twig) {
                twigs.add(twig);
            }
        }
        return twigs;
    }

    /** The elements directly in it of that name. */
    List<Twig> all(String wanted) {
        return twigs().stream().filter(twig -> twig.name.equals(wanted)).toList();
    }

    /** The first element directly in it of that name. */
    Optional<Twig> first(String wanted) {
        return twigs().stream().filter(twig -> twig.name.equals(wanted)).findFirst();
    }

    /** True if an element of one of these names is anywhere in it. */
    boolean holds(Set<String> names) {
        for (Twig twig : twigs()) {
            if (names.contains(twig.name) || twig.holds(names)) {
                return true;
            }
        }
        return false;
    }

    /** The first element of that name anywhere in it, in document order. */
    Optional<Twig> find(String wanted) {
        for (Twig twig : twigs()) {
            Optional<Twig> found = twig.name.equals(wanted) ? Optional.of(twig) : twig.find(wanted);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
