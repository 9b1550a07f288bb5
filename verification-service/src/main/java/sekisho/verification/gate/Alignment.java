package sekisho.verification.gate;

import java.util.List;

/** Longest common subsequence of two lists of words (Hunt and Szymanski's problem, by the plain quadratic table). */
final class Alignment {

    /** Longest list that is aligned, in words; what is longer has no place anywhere. */
    private static final int WORDS_MAX = 2_000;

    private Alignment() {}

    /** Which words of the first list have a place in the second one, in the same order. */
    static boolean[] of(List<String> words, List<String> in) {
        boolean[] placed = new boolean[words.size()];
        if (words.size() > WORDS_MAX || in.size() > WORDS_MAX) {
            return placed;
        }
        int head = 0;
        while (head < words.size() && head < in.size() && words.get(head).equals(in.get(head))) {
            placed[head++] = true;
        }
        int end = words.size();
        int inEnd = in.size();
        while (end > head && inEnd > head && words.get(end - 1).equals(in.get(inEnd - 1))) {
            placed[--end] = true;
            inEnd--;
        }
        short[][] longest = table(words.subList(head, end), in.subList(head, inEnd));
        int i = 0;
        int j = 0;
        while (i < end - head && j < inEnd - head) {
            if (words.get(head + i).equals(in.get(head + j))) {
                placed[head + i++] = true;
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return placed;
    }

    private static short[][] table(List<String> words, List<String> in) {
        short[][] longest = new short[words.size() + 1][in.size() + 1];
        for (int i = words.size() - 1; i >= 0; i--) {
            for (int j = in.size() - 1; j >= 0; j--) {
                longest[i][j] = words.get(i).equals(in.get(j))
                        ? (short) (longest[i + 1][j + 1] + 1)
                        : (short) Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }
}
