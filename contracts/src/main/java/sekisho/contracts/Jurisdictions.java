package sekisho.contracts;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The jurisdictions Sekisho knows, and the home region of each. {@link #GROUP} stands for rules that bind the bank
 * everywhere (its own policies, international standards): it lives in every region and counts as asked in each question.
 */
public final class Jurisdictions {

    /** The bank's own and international rules, in force everywhere. */
    public static final String GROUP = "GROUP";

    private static final Map<String, Region> HOME = Map.ofEntries(
            Map.entry("EU", Region.EMEA),
            Map.entry("DE", Region.EMEA),
            Map.entry("FR", Region.EMEA),
            Map.entry("GB", Region.EMEA),
            Map.entry("CH", Region.EMEA),
            Map.entry("AE", Region.EMEA),
            Map.entry("ADGM", Region.EMEA),
            Map.entry("JP", Region.APAC),
            Map.entry("CN", Region.APAC),
            Map.entry("HK", Region.APAC),
            Map.entry("SG", Region.APAC),
            Map.entry("AU", Region.APAC),
            Map.entry("US", Region.AMERICAS),
            Map.entry("CA", Region.AMERICAS),
            Map.entry("BR", Region.AMERICAS));

    private Jurisdictions() {}

    /** True for a code of this table, {@link #GROUP} included. */
    public static boolean known(String code) {
        return GROUP.equals(code) || home(code).isPresent();
    }

    /** The one region a jurisdiction's law is kept in; empty for {@link #GROUP} (every region) and for unknown codes. */
    public static Optional<Region> home(String code) {
        return Optional.ofNullable(code).map(HOME::get);
    }

    /** All regions that hold passages of this jurisdiction: one, or every region for {@link #GROUP}. */
    public static Set<Region> regionsHolding(String code) {
        return home(code).map(Set::of).orElseGet(() -> GROUP.equals(code) ? Set.of(Region.values()) : Set.of());
    }

    /** Every known code, sorted, for messages and menus. */
    public static SortedSet<String> all() {
        SortedSet<String> codes = new TreeSet<>(HOME.keySet());
        codes.add(GROUP);
        return codes;
    }
}
