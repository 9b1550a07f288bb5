package sekisho.documents.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sekisho.documents.cutting.Standing;

/** {@code Article 6(1)(f) of Regulation (EU) 2016/679}, {@code 31 U.S.C. 5318(h)}, {@code paragraph (b) of this section}. */
final class EnglishReferences implements References {

    private static final String INNER = "(?:\\s?\\((?:\\d{1,3}[a-z]?|[a-z]{1,5}|[A-Z]{1,3})\\)){0,6}";
    private static final String NUMBER =
            "(?:\\d{1,5}[a-z]{0,2}(?:[.-]\\d{1,5}[a-z]{0,2}){0,4}|[IVX]{1,6})(?![\\w/])" + INNER;
    private static final Pattern PLACE = Pattern.compile(
            "(?<code>\\b\\d{1,2}\\s(?:CFR|C\\.F\\.R\\.|U\\.?S\\.?C\\.?)\\s(?:[Pp]art\\s|[Ss]ections?\\s|§§?\\s?)?\\d{1,5}[a-z]{0,2}(?:[.-]\\d{1,5}){0,2}"
                    + INNER + ")"
                    + "|(?:(?<point>\\bpoints?\\s\\([a-z]{1,4}\\))\\s(?:of\\sthe\\s(?:first|second|third)\\ssubparagraph\\s)?of\\s)?"
                    + "(?<word>\\b(?:Articles?|Art\\.|[Ss]ections?|Sec\\.|Rules?|Annex(?:es)?|Chapters?|[Pp]art)|§§?)\\s?(?<number>"
                    + NUMBER + ")"
                    + "|\\b[Pp]aragraphs?\\s(?<own>\\([a-z]{1,2}\\)" + INNER + "|\\d{1,3}[a-z]?(?!\\w)" + INNER + ")");
    private static final Pattern JOIN = Pattern.compile("\\s?(?:,|;|and|or|to|through)\\s(?:and\\s|or\\s)?");
    private static final Pattern NEXT = Pattern.compile(NUMBER);
    private static final Pattern NEXT_OWN =
            Pattern.compile("\\([a-z]{1,2}\\)" + INNER + "|\\d{1,3}[a-z]?(?!\\w)" + INNER);
    private static final Pattern INSTRUMENT =
            Pattern.compile("\\s?,?\\s?of\\s(?<name>(?:(?:Commission|Council)\\s)?(?:Delegated\\s|Implementing\\s)?"
                    + "(?:Regulation|Directive|Decision)\\s(?:\\([A-Z, ]{2,12}\\)\\s)?(?:No\\s)?\\d{1,4}/\\d{1,4}(?:/[A-Z]{2,4})?"
                    + "|the\\s(?:[A-Z][\\w'’-]{1,40}\\s(?:of\\s|and\\s|on\\s|the\\s|\\([A-Za-z ]{1,20}\\)\\s){0,3}){0,8}(?:Act|Code|Treaty|Charter|Convention|Rulebook|Rules)(?:\\s\\d{4})?"
                    + "|title\\s\\d{1,2}|the\\s(?:TFEU|TEU))|\\s(?<bare>(?:TFEU|TEU)\\b|[A-Z]{3,6}\\b)");
    private static final Pattern OF_OTHER = Pattern.compile("\\s?of\\s(?:that|those)\\s");
    private static final Pattern OF_THIS = Pattern.compile("\\s?of\\sthis\\ssection");
    private static final int PARTS_MAX = 24;

    @Override
    public List<String> named(String text, Standing at) {
        List<String> found = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int from = 0;
        while (found.size() < MAX * 2 && place.find(from)) {
            from = new Reading(text, at, found).read(place);
        }
        return found;
    }

    /** One place with what is listed behind it. */
    private static final class Reading {

        private final String text;
        private final Standing at;
        private final List<String> found;
        private int end;

        Reading(String text, Standing at, List<String> found) {
            this.text = text;
            this.at = at;
            this.found = found;
        }

        int read(Matcher place) {
            end = place.end();
            if (place.group("code") != null) {
                found.add(spaced(place.group("code")));
            } else if (place.group("own") != null) {
                own(place.group("own"));
            } else {
                article(place);
            }
            return end;
        }

        private void article(Matcher place) {
            List<String> numbers = list(place.group("number"), NEXT);
            String point =
                    place.group("point") == null ? "" : place.group("point").replaceAll("^points?\\s", "");
            String law = instrument();
            for (String number : numbers) {
                found.add(word(place.group("word")) + " " + tight(number) + point + law);
            }
        }

        /** Paragraphs of the article the text stands in, unless they are said to be another's. */
        private void own(String first) {
            List<String> numbers = list(first, NEXT_OWN);
            boolean other = OF_OTHER.matcher(text).region(end, text.length()).lookingAt()
                    || text.startsWith(" of Article", end)
                    || text.startsWith(" of section", end)
                    || text.startsWith(" of §", end);
            Matcher here = OF_THIS.matcher(text).region(end, text.length());
            if (here.lookingAt()) {
                end = here.end();
            }
            if (other || at.article().isEmpty()) {
                return;
            }
            for (String number : numbers) {
                String tight = tight(number);
                found.add(at.article() + (tight.startsWith("(") ? tight : tight.replaceFirst("^(\\w+)", "($1)")));
            }
        }

        private List<String> list(String first, Pattern next) {
            List<String> numbers = new ArrayList<>(List.of(first));
            Matcher join = JOIN.matcher(text);
            while (numbers.size() < PARTS_MAX && join.region(end, text.length()).lookingAt()) {
                Matcher more = next.matcher(text).region(join.end(), text.length());
                if (!more.lookingAt()) {
                    break;
                }
                numbers.add(more.group());
                end = more.end();
            }
            return numbers;
        }

        private String instrument() {
            Matcher law = INSTRUMENT.matcher(text).region(end, text.length());
            if (!law.lookingAt()) {
                return "";
            }
            end = law.end();
            return law.group("bare") != null ? " " + law.group("bare") : " of " + spaced(law.group("name"));
        }

        private static String word(String printed) {
            return switch (printed) {
                case "Articles", "Art." -> "Article";
                case "sections", "Sections", "section", "Sec." -> "Section";
                case "Rules" -> "Rule";
                case "Annexes" -> "Annex";
                case "Chapters" -> "Chapter";
                case "part" -> "Part";
                case "§§" -> "§";
                default -> printed;
            };
        }

        private static String tight(String number) {
            return number.replaceAll("\\s+", "");
        }

        private static String spaced(String words) {
            return words.replaceAll("\\s+", " ").strip();
        }
    }
}
