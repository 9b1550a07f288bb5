package sekisho.documents.statute;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Part, Chapter, Article, Section, Rule; (1)(a)(i).
 *
 * <p>In an act of articles a Section is a group of them (European Union); elsewhere it is what is cited.
 */
final class EnglishGrammar implements Grammar {

    private static final List<String> LEVELS =
            List.of("book", "title", "subtitle", "part", "chapter", "subpart", "subchapter");
    private static final int SECTION_LEVEL = 8;
    private static final Pattern GROUP = Pattern.compile(
            "(?i:(Book|Title|Subtitle|Part|Chapter|Subpart|Subchapter))\\s+([0-9]{1,4}[A-Z]?|[IVXLC]{1,7}|[A-Z]{1,2})"
                    + "(?:\\s*[:.—–-])?(?:\\s+(\\S.*))?");
    private static final Pattern ARTICLE = Pattern.compile(
            "(Article|ARTICLE|Art\\.|Section|SECTION|Sec\\.|Rule|RULE|Regulation|§)\\s*([0-9]{1,5}[A-Za-z]{0,2}(?:[.-][0-9]{1,5}[A-Za-z]?)*)"
                    + "(?![0-9A-Za-z(])\\s*[.:—–]?(?:\\s+(.*))?");
    private static final Pattern CITED = Pattern.compile("(?:[,;)]|[a-z]|of |and |or |to |\\().*");
    private static final Pattern APART = Pattern.compile(
            "(?i:(Annex|Schedule|Appendix))(?:\\s+([0-9]{1,3}[A-Z]?|[IVXLC]{1,7}|[A-Z]))?(?:\\s*[:.—–-])?(?:\\s+(\\S.{0,150}))?");
    private static final Pattern CONTENTS =
            Pattern.compile("(?i)(?:table of )?contents|arrangement of (?:sections|rules)");

    private final boolean sectionsAreGroups;

    EnglishGrammar(boolean sectionsAreGroups) {
        this.sectionsAreGroups = sectionsAreGroups;
    }

    @Override
    public Optional<Mark> read(String line) {
        if (CONTENTS.matcher(line).matches()) {
            return Optional.of(new Mark.Nothing());
        }
        return group(line).or(() -> article(line)).or(() -> apart(line)).or(() -> Western.marker(line));
    }

    private static Optional<Mark> group(String line) {
        Matcher found = GROUP.matcher(line);
        if (!found.matches() || !fitsHeading(found.group(3))) {
            return Optional.empty();
        }
        String unit = found.group(1).toLowerCase(Locale.ROOT);
        String label = found.group(1) + " " + found.group(2);
        return Optional.of(new Mark.Group(
                LEVELS.indexOf(unit) + 1,
                unit + "-" + Western.canonical(found.group(2)),
                label,
                found.group(3) == null ? "" : found.group(3)));
    }

    private static boolean fitsHeading(String rest) {
        return rest == null
                || Western.looksLikeHeading(rest) && !CITED.matcher(rest).matches();
    }

    private Optional<Mark> article(String line) {
        Matcher found = ARTICLE.matcher(line);
        if (!found.matches()) {
            return Optional.empty();
        }
        String rest = found.group(3) == null ? "" : found.group(3);
        // "(1) …" begins the first paragraph; "(b) of the Act" does not.
        if (CITED.matcher(rest).matches() && !rest.matches("\\((?:1|a)\\)\\s.*")) {
            return Optional.empty();
        }
        String unit = found.group(1).toLowerCase(Locale.ROOT);
        String number = found.group(2);
        if (unit.startsWith("sec") && sectionsAreGroups) {
            return Optional.of(new Mark.Group(SECTION_LEVEL, "section-" + number, "Section " + number, rest));
        }
        return Optional.of(new Mark.Article(0, number, label(unit, number), null, rest, false));
    }

    private static String label(String unit, String number) {
        return switch (unit) {
            case "article", "art." -> "Art. " + number;
            case "section", "sec." -> "Section " + number;
            case "rule" -> "Rule " + number;
            case "regulation" -> "Regulation " + number;
            default -> "§ " + number;
        };
    }

    private static Optional<Mark> apart(String line) {
        Matcher found = APART.matcher(line);
        if (!found.matches() || !fitsHeading(found.group(3)) || Character.isLowerCase(line.charAt(0))) {
            return Optional.empty();
        }
        String unit = found.group(1).charAt(0) + found.group(1).substring(1).toLowerCase(Locale.ROOT);
        String number = found.group(2) == null ? "" : found.group(2);
        String key = unit.toLowerCase(Locale.ROOT) + (number.isEmpty() ? "" : "-" + Western.canonical(number));
        String rest = found.group(3) == null ? "" : found.group(3);
        return Optional.of(new Mark.Apart(key, (unit + " " + number).strip(), rest));
    }

    @Override
    public Role role(Form form) {
        return form == Form.BULLET || form.name().startsWith("ITEM") ? Role.POINT : Role.EITHER;
    }

    @Override
    public Plain plain() {
        return Plain.AS_NUMBERED;
    }
}
