package sekisho.inference.embedding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts text into the pieces of a BERT vocabulary: clean, split at spaces, punctuation and ideographs, then the longest
 * known piece first (Devlin et al. 2019; WordPiece). Immutable.
 */
final class WordPiece {

    private static final int WORD_CHARS_MAX = 100;
    private static final String CONTINUES = "##";

    private final Map<String, Integer> vocabulary;
    private final boolean lowerCase;
    private final int unknown;
    private final int first;
    private final int last;

    /** @param lowerCase true if the vocabulary knows neither capitals nor accents */
    WordPiece(Map<String, Integer> vocabulary, boolean lowerCase) {
        this.vocabulary = Map.copyOf(vocabulary);
        this.lowerCase = lowerCase;
        unknown = vocabulary.get("[UNK]");
        first = vocabulary.get("[CLS]");
        last = vocabulary.get("[SEP]");
    }

    /** The ids of a text between the marks of begin and end, cut after {@code most} in all. */
    long[] ids(String text, int most) {
        Ids ids = new Ids(most);
        ids.add(first);
        String clean = clean(text);
        int start = 0;
        for (int at = 0; at < clean.length() && !ids.full(); ) {
            int c = clean.codePointAt(at);
            int next = at + Character.charCount(c);
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (space || isPunctuation(c) || isIdeograph(c)) {
                word(clean, start, at, ids);
                if (!space) {
                    word(clean, at, next, ids);
                }
                start = next;
            }
            at = next;
        }
        word(clean, start, clean.length(), ids);
        return ids.endedWith(last);
    }

    private void word(String text, int from, int to, Ids ids) {
        if (from >= to || ids.full()) {
            return;
        }
        int mark = ids.size;
        boolean tooLong = text.codePointCount(from, to) > WORD_CHARS_MAX;
        for (int at = from; at < to; ) {
            int end = tooLong ? at : to;
            Integer piece = null;
            for (; end > at; end--) {
                String part = text.substring(at, end);
                piece = vocabulary.get(at == from ? part : CONTINUES + part);
                if (piece != null) {
                    break;
                }
            }
            if (piece == null) {
                ids.size = mark;
                ids.add(unknown);
                return;
            }
            ids.add(piece);
            at = end;
        }
    }

    private String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        String decomposed = lowerCase ? Normalizer.normalize(text, Normalizer.Form.NFD) : text;
        decomposed.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean accent = lowerCase && type == Character.NON_SPACING_MARK;
            if (c == '\t' || c == '\n' || c == '\r') {
                clean.append(' ');
            } else if (!accent && c != 0xFFFD && !isControl(type)) {
                clean.appendCodePoint(c);
            }
        });
        return lowerCase ? clean.toString().toLowerCase(Locale.ROOT) : clean.toString();
    }

    private static boolean isControl(int type) {
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE;
    }

    private static boolean isPunctuation(int c) {
        boolean ascii = (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126);
        return ascii
                || switch (Character.getType(c)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }

    /** The blocks BERT sets apart; kana are not among them. */
    private static boolean isIdeograph(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0x20000 && c <= 0x2A6DF)
                || (c >= 0x2A700 && c <= 0x2CEAF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x2F800 && c <= 0x2FA1F);
    }

    /** Ids so far; keeps one place free for the end. */
    private static final class Ids {
        private final long[] ids;
        private int size;

        Ids(int most) {
            ids = new long[most];
        }

        boolean full() {
            return size >= ids.length - 1;
        }

        void add(int id) {
            if (!full()) {
                ids[size++] = id;
            }
        }

        long[] endedWith(int last) {
            ids[size++] = last;
            return Arrays.copyOf(ids, size);
        }
    }
}
