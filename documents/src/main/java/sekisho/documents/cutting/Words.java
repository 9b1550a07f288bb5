package sekisho.documents.cutting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import sekisho.documents.structure.Block;

/** Blocks as running text: one line per point, per row of a table, per line of words. */
final class Words {

    private Words() {}

    static String of(List<Block> blocks) {
        return blocks.stream().map(Words::of).filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }

    private static String of(Block block) {
        return switch (block) {
            case Block.Words words -> words.text().strip();
            case Block.Point point -> of(point);
            case Block.Table table ->
                table.rows().stream()
                        .map(cells -> String.join(" | ", cells).strip())
                        .filter(row -> !row.isEmpty())
                        .collect(Collectors.joining("\n"));
        };
    }

    static String of(Block.Point point) {
        String text = of(point.blocks());
        return text.isEmpty() ? point.label() : point.label() + gap(point.label()) + text;
    }

    private static String gap(String label) {
        char last = label.isEmpty() ? ' ' : label.charAt(label.length() - 1);
        if (last == '）' || last == '、' || last == '.' && label.length() > 1 && label.charAt(0) > '\u2e80') {
            return "";
        }
        return Character.isIdeographic(last) || last >= '\u3040' && last <= '\u30ff' ? "\u3000" : " ";
    }

    /** Text in pieces of at most so many characters, cut at the ends of lines or sentences where there are any. */
    static List<String> pieces(String text, int charsMax) {
        List<String> pieces = new ArrayList<>();
        String rest = text;
        while (rest.length() > charsMax) {
            int cut = cutBefore(rest, charsMax);
            pieces.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        pieces.add(rest);
        return pieces;
    }

    private static int cutBefore(String text, int charsMax) {
        for (String end : List.of("\n", "。", ". ", "；", "; ", " ")) {
            int found = text.lastIndexOf(end, charsMax - end.length());
            if (found > charsMax / 2) {
                return found + end.length();
            }
        }
        return Character.isHighSurrogate(text.charAt(charsMax - 1)) ? charsMax - 1 : charsMax;
    }
}
