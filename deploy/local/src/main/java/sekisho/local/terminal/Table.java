package sekisho.local.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A JSON list as columns wide enough for what stands in them. */
final class Table {

    private static final int GAP = 2;

    private Table() {}

    static void print(JsonNode rows, List<String> columns) {
        List<List<String>> cells = new ArrayList<>(List.of(columns));
        for (JsonNode row : rows) {
            cells.add(
                    columns.stream().map(column -> row.path(column).asText("")).toList());
        }
        int[] widths = IntStream.range(0, columns.size())
                .map(i ->
                        cells.stream().mapToInt(row -> width(row.get(i))).max().orElse(0))
                .toArray();
        for (List<String> row : cells) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - width(row.get(i)) + GAP));
            }
            Terminal.print(line.toString().stripTrailing());
        }
    }

    /** Columns of a terminal: East Asian characters take two. */
    private static int width(String text) {
        return text.codePoints()
                .map(sign -> Character.isIdeographic(sign) || isKana(sign) ? 2 : 1)
                .sum();
    }

    private static boolean isKana(int sign) {
        return sign >= 0x3000 && sign <= 0x30FF || sign >= 0xFF00 && sign <= 0xFF60 || sign >= 0xAC00 && sign <= 0xD7A3;
    }
}
