package sekisho.documents.cutting;

import java.util.ArrayList;
import java.util.List;
import sekisho.documents.structure.Validity;

/**
 * Where a passage is cut.
 *
 * @param groups the groupings around it, should numbers restart in them
 * @param above headings, outermost first, then the words it continues
 */
record Place(
        String path,
        String groups,
        String locator,
        String title,
        List<String> above,
        Validity validity,
        Standing standing) {

    /** The place of what continues these words. */
    Place under(String leadIn) {
        if (leadIn.isBlank()) {
            return this;
        }
        List<String> more = new ArrayList<>(above);
        more.add(leadIn.replaceAll("\\s+", " "));
        return new Place(path, groups, locator, title, List.copyOf(more), validity, standing);
    }

    /** A point of this place. */
    Place at(String number, String pointLocator) {
        return new Place(Trail.join(path, Trail.slug(number)), groups, pointLocator, title, above, validity, standing);
    }
}
