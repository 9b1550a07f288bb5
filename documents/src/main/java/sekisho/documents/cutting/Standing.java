package sekisho.documents.cutting;

import java.util.List;
import java.util.Objects;

/**
 * Where a text stands in its law, as far as its words lean on it.
 *
 * @param article the article it belongs to as the law writes it, for example {@code 第十七条}, {@code § 12}, {@code Article 6};
 *     empty when there is none
 * @param paragraph its paragraph inside the article, counted from 1; 0 when it has none
 * @param before the articles before it, nearest first; may be cut short
 * @param next the article after it, or empty when not known
 */
public record Standing(String article, int paragraph, List<String> before, String next) {

    /** Most articles before it that are worth keeping: {@code 前五条} is as far as a law looks back. */
    public static final int BEFORE_MAX = 5;

    /** A text of which nothing is known but its words. */
    public static final Standing NOWHERE = new Standing("", 0, List.of(), "");

    public Standing {
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(next, "next");
        before = List.copyOf(before);
    }

    /** A text in an article whose neighbours are not known. */
    public static Standing in(String article, int paragraph) {
        return new Standing(article, paragraph, List.of(), "");
    }

    /** A paragraph of the same article, by its number or, without one, by its place from 1. */
    Standing paragraph(String numberOrNull, int place) {
        int counted = numberOrNull != null && numberOrNull.matches("\\d{1,4}")
                ? Integer.parseInt(numberOrNull)
                : numberOrNull == null ? place : 0;
        return new Standing(article, counted, before, next);
    }
}
