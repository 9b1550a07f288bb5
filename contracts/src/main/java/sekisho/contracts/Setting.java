package sekisho.contracts;

import java.util.List;

/**
 * Where a provision stands and what it leans on. It helps to find the provision and to understand it; it is never quoted.
 *
 * @param context headings above it, outermost first, and the words a point continues, one per line; empty when there are none
 * @param references places it names, as it names them, for example {@code § 261 StGB}
 * @param defines terms it gives a meaning to
 */
public record Setting(String context, List<String> references, List<String> defines) {

    /** A provision of which nothing but its own words is known. */
    public static final Setting NONE = new Setting("", List.of(), List.of());

    public Setting {
        context = context == null ? "" : context;
        references = references == null ? List.of() : List.copyOf(references);
        defines = defines == null ? List.of() : List.copyOf(defines);
    }
}
