package sekisho.documents.statute;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Buch, Teil, Kapitel, Abschnitt; § and Artikel; Absatz, Nummer, Buchstabe. */
final class GermanGrammar implements Grammar {

    private static final List<String> LEVELS =
            List.of("buch", "teil", "titel", "kapitel", "abschnitt", "untertitel", "unterabschnitt", "unterkapitel");
    private static final String UNITS = "(Buch|Teil|Titel|Kapitel|Abschnitt|Untertitel|Unterabschnitt|Unterkapitel)";
    private static final String ORDINALS = "Erste[rs]?|Zweite[rs]?|Dritte[rs]?|Vierte[rs]?|Fünfte[rs]?|Sechste[rs]?"
            + "|Sieb(?:en)?te[rs]?|Achte[rs]?|Neunte[rs]?|Zehnte[rs]?|Elfte[rs]?|Zwölfte[rs]?|Dreizehnte[rs]?";
    private static final Pattern GROUP =
            Pattern.compile("(?i:" + UNITS + ")\\s+([0-9]{1,3}[a-z]?|[IVX]{1,6})(?:\\s*[:.–-])?(?:\\s+(\\S.*))?");
    private static final Pattern NAMED_GROUP = Pattern.compile(
            "(?i:(" + ORDINALS + ")|([0-9]{1,3})\\.)\\s+(?i:" + UNITS + ")(?:\\s*[:.–-])?(?:\\s+(\\S.*))?");
    private static final Pattern ARTICLE = Pattern.compile(
            "(§§?|Art\\.|Artikel|ARTIKEL)\\s*([0-9]{1,4}(?:\\s?[a-z])?(?![0-9a-z]))\\s*[.:]?(?:\\s+(.*))?");
    private static final Pattern CITED = Pattern.compile(
            "(?:Abs\\.|Absatz|Absätze|Satz|Nr\\.|Nummer|Nummern|Buchst|Unterabsatz|Halbsatz|S\\. |ff|f\\.|[,;.)]|[a-zäöü]"
                    + "|und |oder |bis |[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{1,9}G\\b|BGB|StGB|HGB|ZPO|GG|AO).*");
    private static final Pattern APART = Pattern.compile(
            "(Anlage|Anhang|ANLAGE|ANHANG)(?:\\s+([0-9]{1,3}[a-z]?|[IVX]{1,6}))?(?:\\s*[:.–-])?(\\s.{0,120})?");
    private static final Pattern CONTENTS = Pattern.compile("(?i)Inhalts(?:übersicht|verzeichnis)");

    @Override
    public Optional<Mark> read(String line) {
        if (CONTENTS.matcher(line).matches()) {
            return Optional.of(new Mark.Nothing());
        }
        return group(line).or(() -> article(line)).or(() -> apart(line)).or(() -> Western.marker(line));
    }

    private static Optional<Mark> group(String line) {
        Matcher plain = GROUP.matcher(line);
        if (plain.matches() && fitsHeading(plain.group(3))) {
            return Optional.of(
                    group(plain.group(1), plain.group(2), plain.group(1) + " " + plain.group(2), plain.group(3)));
        }
        Matcher named = NAMED_GROUP.matcher(line);
        if (named.matches() && fitsHeading(named.group(4))) {
            String number = named.group(1) != null ? named.group(1) : named.group(2);
            String label = line.substring(0, named.end(3));
            return Optional.of(group(named.group(3), number, label, named.group(4)));
        }
        return Optional.empty();
    }

    private static boolean fitsHeading(String rest) {
        return rest == null
                || Western.looksLikeHeading(rest) && !CITED.matcher(rest).matches();
    }

    private static Mark group(String unit, String number, String label, String rest) {
        String name = unit.toLowerCase(Locale.ROOT);
        return new Mark.Group(
                LEVELS.indexOf(name) + 1, name + "-" + Western.canonical(number), label, rest == null ? "" : rest);
    }

    private static Optional<Mark> article(String line) {
        Matcher found = ARTICLE.matcher(line);
        if (!found.matches()) {
            return Optional.empty();
        }
        String rest = found.group(3) == null ? "" : found.group(3);
        if (CITED.matcher(rest).matches()) {
            return Optional.empty();
        }
        String number = found.group(2).replace(" ", "");
        boolean paragraphSign = found.group(1).startsWith("§");
        String label = (paragraphSign ? "§ " : "Art. ") + number;
        return Optional.of(new Mark.Article(0, number, label, null, rest, false));
    }

    private static Optional<Mark> apart(String line) {
        Matcher found = APART.matcher(line);
        String rest = found.matches() && found.group(3) != null ? found.group(3).strip() : "";
        if (!found.matches() || !rest.isEmpty() && !rest.startsWith("(") && !fitsHeading(rest)) {
            return Optional.empty();
        }
        String unit = found.group(1).charAt(0) + found.group(1).substring(1).toLowerCase(Locale.ROOT);
        String number = found.group(2) == null ? "" : found.group(2);
        String key = unit.toLowerCase(Locale.ROOT) + (number.isEmpty() ? "" : "-" + Western.canonical(number));
        return Optional.of(new Mark.Apart(key, (unit + " " + number).strip(), rest));
    }

    @Override
    public Role role(Form form) {
        return form == Form.NUMBER_IN_PARENTHESES ? Role.PARAGRAPH : Role.POINT;
    }

    @Override
    public Plain plain() {
        return Plain.AS_NUMBERED;
    }
}
