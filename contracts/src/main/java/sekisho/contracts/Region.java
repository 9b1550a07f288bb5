package sekisho.contracts;

import java.util.Locale;

/** Where a question lives from the moment it is accepted; its text never leaves that region's topics and tables. */
public enum Region {
    EMEA,
    APAC,
    AMERICAS;

    /** The suffix of this region's topics, for example {@code emea}. */
    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The region written as {@link #suffix()}.
     *
     * @throws IllegalArgumentException if there is no such region
     */
    public static Region of(String suffix) {
        for (Region region : values()) {
            if (region.suffix().equals(suffix)) {
                return region;
            }
        }
        throw new IllegalArgumentException("unknown region '" + suffix + "', known are emea, apac, americas");
    }
}
