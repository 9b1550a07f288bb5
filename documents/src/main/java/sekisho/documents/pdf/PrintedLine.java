package sekisho.documents.pdf;

/**
 * One line as printed. Lengths in points, from the upper left corner of the page.
 *
 * @param page from 1
 * @param y of its base line
 * @param size of most of its letters
 * @param bold true if all of them are
 * @param place how far down the page, 0 at the top to 1 at the foot
 */
record PrintedLine(int page, String text, double x, double right, double y, double size, boolean bold, double place) {}
