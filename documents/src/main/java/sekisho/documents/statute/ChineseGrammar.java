package sekisho.documents.statute;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sekisho.documents.layout.Spacing;
import sekisho.documents.structure.Numerals;

/** 编 分编 章 节 条 款 项 目, as national laws and 部门规章 of China are published. */
final class ChineseGrammar implements Grammar {

    private static final String NUMBER = "[" + Numerals.SIGNS + "]{1,9}";
    private static final String GAP = "[\\s\\u3000]";
    private static final Pattern GROUP = Pattern.compile(
            "第(" + NUMBER + ")(编|分编|章|节)(?:之(" + NUMBER + "))?" + "(?:" + GAP + "+(.*)|([^\\s\\u3000、，。；第]{0,40}))");
    private static final Pattern ARTICLE =
            Pattern.compile("第(" + NUMBER + ")条(?:之(" + NUMBER + "))?(" + GAP + "*)(.*)");
    private static final Pattern CITED = Pattern.compile("(?:第|至|、|，|,|和|及|或|与|以|的|之|所|规定|中|款|项|[(（]).*");
    private static final Pattern BRACKETED = Pattern.compile("[【〔\\[]([^】〕\\]]{1,60})[】〕\\]]" + GAP + "*(.*)");
    private static final Pattern POINT = Pattern.compile("[(（](" + NUMBER + ")[)）]" + GAP + "*(.*)");
    private static final Pattern ITEM = Pattern.compile("([0-9０-９]{1,3})[.．、]" + GAP + "*(?![0-9])(.*)");
    private static final Pattern APART =
            Pattern.compile("(附件|附录|附表)" + GAP + "*(" + NUMBER + ")?" + GAP + "*[:：]?" + "(.{0,60})");
    private static final Pattern CONTENTS = Pattern.compile("目" + GAP + "*[录次]");

    @Override
    public Optional<Mark> read(String line) {
        if (CONTENTS.matcher(line).matches()) {
            return Optional.of(new Mark.Nothing());
        }
        return group(line).or(() -> article(line)).or(() -> marker(line)).or(() -> apart(line));
    }

    private static Optional<Mark> group(String line) {
        Matcher found = GROUP.matcher(line);
        if (!found.matches()) {
            return Optional.empty();
        }
        int level = switch (found.group(2)) {
            case "编" -> 1;
            case "分编" -> 2;
            case "章" -> 3;
            default -> 4;
        };
        String rest = found.group(4) != null ? found.group(4) : found.group(5);
        String label = "第" + found.group(1) + found.group(2) + (found.group(3) == null ? "" : "之" + found.group(3));
        String number = EastAsian.number(found.group(1), found.group(3));
        return Optional.of(new Mark.Group(level, found.group(2) + number, label, Spacing.closed(rest)));
    }

    private static Optional<Mark> article(String line) {
        Matcher found = ARTICLE.matcher(line);
        if (!found.matches()) {
            return Optional.empty();
        }
        boolean apart = !found.group(3).isEmpty() || found.group(4).isEmpty();
        String rest = found.group(4);
        if (!apart && CITED.matcher(rest).matches()) {
            return Optional.empty();
        }
        String label = "第" + found.group(1) + "条" + (found.group(2) == null ? "" : "之" + found.group(2));
        String heading = null;
        Matcher bracketed = BRACKETED.matcher(rest);
        if (bracketed.matches()) {
            heading = bracketed.group(1);
            rest = bracketed.group(2);
        }
        return Optional.of(
                new Mark.Article(0, EastAsian.number(found.group(1), found.group(2)), label, heading, rest, apart));
    }

    private static Optional<Mark> marker(String line) {
        Matcher point = POINT.matcher(line);
        if (point.matches()) {
            String label = line.substring(0, point.end(1) + 1);
            return Optional.of(new Mark.Marker(
                    Form.SIGN_IN_PARENTHESES, EastAsian.number(point.group(1), null), label, point.group(2)));
        }
        Matcher item = ITEM.matcher(line);
        if (item.matches()) {
            String label = line.substring(0, item.end(1) + 1);
            return Optional.of(
                    new Mark.Marker(Form.NUMBER_DOT, EastAsian.number(item.group(1), null), label, item.group(2)));
        }
        return Optional.empty();
    }

    private static Optional<Mark> apart(String line) {
        Matcher found = APART.matcher(line);
        if (!found.matches() || line.endsWith("。")) {
            return Optional.empty();
        }
        String number = found.group(2) == null ? "" : "-" + EastAsian.number(found.group(2), null);
        String label = found.group(1) + (found.group(2) == null ? "" : found.group(2));
        return Optional.of(new Mark.Apart(found.group(1) + number, label, Spacing.closed(found.group(3))));
    }

    @Override
    public Role role(Form form) {
        return Role.POINT;
    }

    @Override
    public Plain plain() {
        return Plain.A_PARAGRAPH;
    }
}
