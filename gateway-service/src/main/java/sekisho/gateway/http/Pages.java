package sekisho.gateway.http;

import java.util.List;
import java.util.function.Function;
import sekisho.doors.http.ProblemException;

/** Lists in pages: as many as asked for, and a cursor where there is more. */
final class Pages {

    static final int LIMIT_DEFAULT = 20;
    static final int LIMIT_MAX = 100;

    private Pages() {}

    /** @param nextCursor to be sent as {@code cursor} for what follows; missing at the end */
    record Page<T>(List<T> items, String nextCursor) {}

    /** @throws ProblemException 422 when out of bounds */
    static int limit(String asked) {
        if (asked == null) {
            return LIMIT_DEFAULT;
        }
        int limit = asked.matches("\\d{1,4}") ? Integer.parseInt(asked) : 0;
        if (limit < 1 || limit > LIMIT_MAX) {
            throw ProblemException.invalid("limit", "must lie between 1 and " + LIMIT_MAX);
        }
        return limit;
    }

    /** A page of a list that was read with one item more than wanted. */
    static <S, T> Page<T> of(List<S> oneMore, int limit, Function<S, String> cursor, Function<S, T> view) {
        List<S> shown = oneMore.subList(0, Math.min(limit, oneMore.size()));
        String next = oneMore.size() > limit ? cursor.apply(shown.getLast()) : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}
