package sekisho.documents.xml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as the forms write them. */
final class Dates {

    private static final Pattern DAY = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?:T.*)?");

    /** What is before, and what is after, stands for a day nobody knows: 1001-01-01, 9999-12-31. */
    private static final int FIRST_YEAR = 1600;

    private static final int LAST_YEAR = 2200;

    private Dates() {}

    /** {@code 2024-01-31}, {@code 20240131}, with or without a time of day; empty when it is no day. */
    static Optional<LocalDate> iso(String words) {
        Matcher day = DAY.matcher(words.strip());
        if (!day.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(day.group(1));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
