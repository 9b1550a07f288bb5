package sekisho.verification.http;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import sekisho.doors.http.ProblemException;
import sekisho.verification.review.Queue.Place;

/** A place in the queue as callers carry it from page to page. */
final class Cursors {

    private static final int PARTS = 5;

    private Cursors() {}

    static String of(Place place) {
        String plain = String.join(
                "|",
                place.now().toString(),
                place.overdue() ? "0" : "1",
                String.valueOf(place.rank()),
                place.due().toString(),
                place.reviewId());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ProblemException for what this list did not give */
    static Place read(String cursor) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", PARTS);
            return new Place(
                    Instant.parse(parts[0]),
                    parts[1].equals("0"),
                    Integer.parseInt(parts[2]),
                    Instant.parse(parts[3]),
                    UUID.fromString(parts[4]).toString());
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException foreign) {
            throw ProblemException.invalid("cursor", "is not one this list gave");
        }
    }
}
