package sekisho.documents.cutting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sekisho.documents.structure.Section;
import sekisho.documents.structure.Validity;

/**
 * The way from the root to where the cutting stands.
 *
 * @param path canonical, of what counts in ids
 * @param groups canonical, of the groupings alone: tells two equal paths apart; empty when they lead the path already
 * @param apart label of the annex it is in, or empty
 * @param locator of the innermost section
 * @param headings outermost first
 */
record Trail(
        String path,
        String groups,
        String apart,
        String locator,
        List<String> headings,
        String title,
        Validity validity) {

    private static final int SLUG_CHARS_MAX = 60;

    static Trail root(Validity validity) {
        return new Trail("", "", "", "", List.of(), null, validity);
    }

    Trail into(Section section, Locators locators) {
        Validity within = section.validity().within(validity);
        List<String> above = title == null ? headings : with(headings, title);
        String named = section.title().isEmpty() ? null : section.title();
        String words = section.heading() == null || section.heading().isBlank() ? null : section.heading();
        return switch (section.kind()) {
            case GROUPING -> new Trail(path, join(groups, key(section)), apart, locator, above, named, within);
            case ARTICLE ->
                new Trail(
                        join(path, key(section)),
                        groups,
                        apart,
                        locators.inside(apart, section.label()),
                        above,
                        words,
                        within);
            case APART -> {
                String label = locators.inside(apart, section.label().isEmpty() ? section.title() : section.label());
                yield new Trail(join(path, key(section)), "", label, label, above, named, within);
            }
            case HEADING -> new Trail(join(path, key(section)), groups, apart, headed(section), above, named, within);
        };
    }

    /** A grouping that has text of its own is cited by its heading; its groupings always lead the ids of that text. */
    Trail cited(Section section, Locators locators) {
        return section.kind() == Section.Kind.GROUPING
                ? new Trail(
                        join(path, groups),
                        "",
                        apart,
                        locators.inside(apart, section.label().isEmpty() ? section.title() : section.label()),
                        headings,
                        title,
                        validity)
                : this;
    }

    private String headed(Section section) {
        if (!section.label().isEmpty()) {
            return section.label();
        }
        String words = section.title();
        return locator.isEmpty() ? words : locator + " › " + words;
    }

    private static String key(Section section) {
        return slug(section.number() != null ? section.number() : section.title());
    }

    /** {@code 4.3} and {@code 4.3.1} is {@code 4.3.1}: the inner number already tells the outer one. */
    static String join(String path, String key) {
        if (path.isEmpty() || key.isEmpty()) {
            return path + key;
        }
        return key.startsWith(path + ".") ? key : path + "." + key;
    }

    static String slug(String words) {
        String plain = words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}.-]+", "-")
                .replaceAll("^[-.]+|[-.]+$", "");
        return plain.length() <= SLUG_CHARS_MAX ? plain : plain.substring(0, SLUG_CHARS_MAX);
    }

    private static List<String> with(List<String> headings, String one) {
        List<String> all = new ArrayList<>(headings);
        all.add(one);
        return List.copyOf(all);
    }
}
