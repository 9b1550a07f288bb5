package sekisho.documents.statute;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sekisho.documents.layout.Spacing;
import sekisho.documents.structure.Numerals;

/** 編 章 節 款 目 条 項 号 イ (1), as Japanese statutes are printed. */
final class JapaneseGrammar implements Grammar {

    private static final String NUMBER = "[" + Numerals.SIGNS + "]{1,9}";
    private static final String BRANCHES = "((?:[のノ]" + NUMBER + ")*)";
    private static final String GAP = "[\\s\\u3000]";
    private static final Pattern GROUP =
            Pattern.compile("第(" + NUMBER + ")(編|章|節|款|目)" + BRANCHES + "(?:" + GAP + "+(.*))?");
    private static final Pattern ARTICLE = Pattern.compile(
            "第(" + NUMBER + ")条" + BRANCHES + "(?:" + GAP + "+(.*)|([(（].{1,60}[)）])" + GAP + "*(.*))?");
    private static final Pattern DELETED =
            Pattern.compile("(第(" + NUMBER + ")条" + BRANCHES + "(?:及び|から|、|～|－|―).{1,40}?)" + GAP + "+(削除.*)");
    private static final Pattern PARAGRAPH = Pattern.compile("([0-9０-９]{1,3})(?:項)?" + GAP + "+(.*)");
    private static final Pattern CIRCLED = Pattern.compile("([①-⑳])" + GAP + "*(.*)");
    private static final Pattern ITEM = Pattern.compile("([一二三四五六七八九十百]{1,6})" + BRANCHES + GAP + "+(.*)");
    private static final Pattern ITEM_IN_DIGITS = Pattern.compile("[(（]([0-9０-９]{1,3})[)）]" + GAP + "*(.*)");
    private static final Pattern IROHA =
            Pattern.compile("([イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス])" + GAP + "+(.*)");
    private static final Pattern ROMAN = Pattern.compile("[(（]([ivxⅰ-ⅹ]{1,5})[)）]" + GAP + "*(.*)");
    private static final Pattern CAPTION =
            Pattern.compile("[(（]([^()（）]{1,60}(?:[(（][^()（）]{1,30}[)）][^()（）]{0,30})?)[)）]");
    private static final Pattern LAW_NUMBER = Pattern.compile(".*(?:法律|政令|省令|府令|規則|告示|勅令)第.{1,12}号.*");
    private static final Pattern SUPPLEMENT =
            Pattern.compile("附" + GAP + "*則" + GAP + "*(?:[(（](.{1,80}?)[)）])?(?:" + GAP + "*抄)?");
    private static final Pattern TABLE =
            Pattern.compile("別表(?:第?(" + NUMBER + "))?" + GAP + "*([(（].{1,60}[)）])?(?:" + GAP + ".{0,60})?");
    private static final Pattern CONTENTS = Pattern.compile("目" + GAP + "*次");

    @Override
    public Optional<Mark> read(String line) {
        if (CONTENTS.matcher(line).matches()) {
            return Optional.of(new Mark.Nothing());
        }
        return group(line)
                .or(() -> article(line))
                .or(() -> deleted(line))
                .or(() -> paragraph(line))
                .or(() -> point(line))
                .or(() -> caption(line))
                .or(() -> apart(line));
    }

    private static Optional<Mark> group(String line) {
        Matcher found = GROUP.matcher(line);
        if (!found.matches()) {
            return Optional.empty();
        }
        int level = "編章節款目".indexOf(found.group(2)) + 1;
        String label = "第" + found.group(1) + found.group(2) + found.group(3);
        String number = found.group(2) + EastAsian.number(found.group(1), found.group(3));
        String heading = found.group(4) == null ? "" : Spacing.closed(found.group(4));
        return Optional.of(new Mark.Group(level, number, label, heading));
    }

    private static Optional<Mark> article(String line) {
        Matcher found = ARTICLE.matcher(line);
        if (!found.matches()) {
            return Optional.empty();
        }
        String label = "第" + found.group(1) + "条" + found.group(2);
        String heading = found.group(4) == null
                ? null
                : found.group(4).substring(1, found.group(4).length() - 1);
        String rest = found.group(3) != null ? found.group(3) : found.group(5) != null ? found.group(5) : "";
        return Optional.of(
                new Mark.Article(0, EastAsian.number(found.group(1), found.group(2)), label, heading, rest, true));
    }

    private static Optional<Mark> deleted(String line) {
        Matcher found = DELETED.matcher(line);
        return found.matches()
                ? Optional.of(new Mark.Article(
                        0,
                        EastAsian.number(found.group(2), found.group(3)),
                        found.group(1),
                        null,
                        found.group(4),
                        true))
                : Optional.empty();
    }

    private static Optional<Mark> paragraph(String line) {
        Matcher found = PARAGRAPH.matcher(line);
        if (found.matches()) {
            return Optional.of(marker(Form.WIDE_NUMBER, found.group(1), null, found.group(1), found.group(2)));
        }
        Matcher circled = CIRCLED.matcher(line);
        if (circled.matches()) {
            String number = Integer.toString(circled.group(1).charAt(0) - '①' + 1);
            return Optional.of(new Mark.Marker(Form.WIDE_NUMBER, number, circled.group(1), circled.group(2)));
        }
        return Optional.empty();
    }

    private static Optional<Mark> point(String line) {
        Matcher item = ITEM.matcher(line);
        if (item.matches()) {
            return Optional.of(
                    marker(Form.SIGN, item.group(1), item.group(2), item.group(1) + item.group(2), item.group(3)));
        }
        Matcher iroha = IROHA.matcher(line);
        if (iroha.matches()) {
            return Optional.of(new Mark.Marker(Form.IROHA, iroha.group(1), iroha.group(1), iroha.group(2)));
        }
        Matcher digits = ITEM_IN_DIGITS.matcher(line);
        if (digits.matches()) {
            String label = line.substring(0, digits.end(1) + 1);
            return Optional.of(marker(Form.NUMBER_IN_PARENTHESES, digits.group(1), null, label, digits.group(2)));
        }
        Matcher roman = ROMAN.matcher(line);
        if (roman.matches()) {
            String number = Normalizer.normalize(roman.group(1), Normalizer.Form.NFKC);
            String label = line.substring(0, roman.end(1) + 1);
            return Optional.of(new Mark.Marker(Form.ROMAN_IN_PARENTHESES, number, label, roman.group(2)));
        }
        return Optional.empty();
    }

    private static Mark marker(Form form, String numeral, String branches, String label, String rest) {
        return new Mark.Marker(form, EastAsian.number(numeral, branches), label, rest);
    }

    private static Optional<Mark> caption(String line) {
        Matcher found = CAPTION.matcher(line);
        return found.matches() && !LAW_NUMBER.matcher(line).matches()
                ? Optional.of(new Mark.Caption(found.group(1)))
                : Optional.empty();
    }

    private static Optional<Mark> apart(String line) {
        Matcher supplement = SUPPLEMENT.matcher(line);
        if (supplement.matches()) {
            String law = supplement.group(1);
            String label = law == null ? "附則" : "附則（" + law + "）";
            return Optional.of(new Mark.Apart(law == null ? "附則" : "附則-" + law, label, ""));
        }
        Matcher table = TABLE.matcher(line);
        if (table.matches()) {
            String number = table.group(1) == null ? "" : "-" + EastAsian.number(table.group(1), null);
            String label = table.group(1) == null ? "別表" : "別表第" + table.group(1);
            return Optional.of(new Mark.Apart("別表" + number, label, ""));
        }
        return Optional.empty();
    }

    @Override
    public Role role(Form form) {
        return form == Form.WIDE_NUMBER ? Role.PARAGRAPH : Role.POINT;
    }

    @Override
    public Plain plain() {
        return Plain.A_CONTINUATION;
    }
}
