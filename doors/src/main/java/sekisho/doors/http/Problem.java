package sekisho.doors.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A refusal as RFC 9457 spells it.
 *
 * @param type {@code urn:sekisho:problem:<code>}
 * @param title the same for every occurrence of the code
 * @param status HTTP status
 * @param detail what happened here and what to do, in plain words
 * @param instance the path that was called
 * @param code stable, kebab case
 * @param errors the fields at fault
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type, String title, int status, String detail, String instance, String code, List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One field at fault, as a path such as {@code passages[3].validFrom}. */
    public record FieldError(String field, String reason) {}

    /** A problem without fields. */
    public static Problem of(int status, String code, String detail) {
        return of(status, code, detail, List.of());
    }

    /** A problem with the fields at fault. */
    public static Problem of(int status, String code, String detail, List<FieldError> errors) {
        String title = Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
        return new Problem("urn:sekisho:problem:" + code, title, status, detail, null, code, List.copyOf(errors));
    }

    /** The same problem, at a path. */
    public Problem at(String path) {
        return new Problem(type, title, status, detail, path, code, errors);
    }
}
