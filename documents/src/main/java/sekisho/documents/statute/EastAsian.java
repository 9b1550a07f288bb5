package sekisho.documents.statute;

import java.util.OptionalInt;
import sekisho.documents.structure.Numerals;

/** Numbers of East Asian law in canonical form. */
final class EastAsian {

    private EastAsian() {}

    /**
     * {@code 17-2} for 十七 and の二, {@code 17-2-3} for the の三 of it.
     *
     * @param branches what follows: 二 or の二の三 or null
     */
    static String number(String numeral, String branches) {
        StringBuilder number = new StringBuilder(digits(numeral));
        if (branches != null) {
            for (String branch : branches.split("[のノ之]")) {
                if (!branch.isEmpty()) {
                    number.append('-').append(digits(branch));
                }
            }
        }
        return number.toString();
    }

    private static String digits(String numeral) {
        OptionalInt value = Numerals.value(numeral);
        return value.isPresent() ? Integer.toString(value.getAsInt()) : numeral;
    }
}
