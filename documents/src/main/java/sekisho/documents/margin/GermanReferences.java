package sekisho.documents.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sekisho.documents.cutting.Standing;

/** {@code § 261 des Strafgesetzbuchs}, {@code §§ 22d und 22e KWG}, {@code Artikel 6 Absatz 1 der Verordnung (EU) 2016/679}. */
final class GermanReferences implements References {

    private static final String NUMBER = "\\d{1,4}[a-z]{0,2}(?![\\w/])";
    private static final Pattern HEAD = Pattern.compile("(?<sign>§§?|Artikels?n?|Art\\.)\\s{0,3}(?<number>" + NUMBER
            + ")|(?<own>\\bAbs(?:atz(?:es)?|ätzen?|\\.))\\s{0,3}(?<first>" + NUMBER + ")");
    private static final Pattern STEP = Pattern.compile(
            "\\s{0,3}(?<word>Absatz(?:es)?|Absätzen?|Abs\\.|Unterabsatz(?:es)?|UAbs\\.|S(?:atz(?:es)?|ätzen?|\\.)|Nummern?|Nr\\.|Buchstaben?s?|Buchst\\.|lit\\."
                    + "|Doppelbuchstaben?|Halbsatz(?:es)?)\\s{0,3}(?<value>\\d{1,3}[a-z]{0,2}|[a-z]{1,2})(?!\\w)");
    private static final Pattern JOIN = Pattern.compile(
            "\\s{0,3}(?:,|;|und|oder|sowie|bis|bzw\\.|beziehungsweise)\\s{1,3}(?:und\\s|auch\\s|(?:nach\\s)?den\\s|(?:nach\\s)?des\\s|(?:nach\\s)?dem\\s)?");
    private static final Pattern BARE = Pattern.compile("(?<value>" + NUMBER + "|[a-z](?!\\w))");
    private static final String WORD = "[A-ZÄÖÜ][\\wäöüß-]{1,60}+";
    private static final Pattern INSTRUMENT =
            Pattern.compile("\\s{0,3}(?<name>(?:(?:der|des)\\s)?(?:Delegierten\\s|Durchführungs)?"
                    + "(?:Verordnung|verordnung|Richtlinie|Beschlusses|Rahmenbeschlusses)\\s\\([A-Z, ]{2,12}\\)\\s(?:Nr\\.\\s)?\\d{1,4}/\\d{1,4}"
                    + "|(?:der|des)\\sRichtlinie\\s\\d{1,4}/\\d{1,4}/[A-Z]{2,4}"
                    + "|(?:des|der)\\sGesetzes\\s(?:über|zur|gegen|zum)\\s[^,;.()§]{3,80}?(?=[,;.()]|\\sgenannt|\\sund\\s|\\sin\\s|\\sgilt|\\sist|\\shat|$)"
                    + "|(?:des|der)\\s(?:" + WORD
                    + "\\s){0,3}[A-ZÄÖÜ][\\wäöüß-]{0,60}(?:gesetzes|gesetzbuch(?:e?s)?|Gesetzbuch(?:e?s)?|ordnung|verordnung|vertrags|statuts|Buch(?:e?s)?(?:\\sSozialgesetzbuch)?)(?!\\w)"
                    + "|[A-ZÄÖÜ][A-Za-zÄÖÜäöü-]{0,14}[A-Z](?:\\s(?:[IVX]{1,4}))?(?!\\w))");
    private static final Pattern OWN =
            Pattern.compile("\\s{0,3}(?:dieses Gesetzes|dieser Verordnung|dieser Richtlinie)");
    private static final int PARTS_MAX = 24;

    @Override
    public List<String> named(String text, Standing at) {
        List<String> found = new ArrayList<>();
        Matcher head = HEAD.matcher(text);
        int from = 0;
        while (found.size() < MAX * 2 && head.find(from)) {
            from = new Reading(text, at).read(head, found);
        }
        return found;
    }

    /** One place with what is listed behind it. */
    private static final class Reading {

        private final String text;
        private final Standing at;
        private final List<List<String>> places = new ArrayList<>();
        private int end;

        Reading(String text, Standing at) {
            this.text = text;
            this.at = at;
        }

        int read(Matcher head, List<String> found) {
            boolean own = head.group("own") != null;
            String sign = own ? at.article() : head.group("sign").startsWith("§") ? "§" : "Artikel";
            List<String> place =
                    new ArrayList<>(own ? List.of("", "Absatz " + head.group("first")) : List.of(head.group("number")));
            end = head.end();
            steps(place);
            list(place, own);
            String law = own ? "" : instrument();
            if (!sign.isEmpty()) {
                for (List<String> one : places) {
                    found.add((sign + " " + String.join(" ", one))
                                    .replaceAll("\\s+", " ")
                                    .strip()
                            + law);
                }
            }
            return end;
        }

        /** Absatz, Satz, Nummer and so on, as far as they go. */
        private void steps(List<String> place) {
            Matcher step = STEP.matcher(text);
            while (step.region(end, text.length()).lookingAt()) {
                place.add(word(step.group("word")) + " " + step.group("value"));
                end = step.end();
            }
            places.add(List.copyOf(place));
        }

        /** Further places: with a word, at its level; a bare number, at the level of the last one. */
        private void list(List<String> first, boolean own) {
            List<String> last = first;
            Matcher join = JOIN.matcher(text);
            while (places.size() < PARTS_MAX && join.region(end, text.length()).lookingAt()) {
                Matcher step = STEP.matcher(text).region(join.end(), text.length());
                Matcher bare = BARE.matcher(text).region(join.end(), text.length());
                if (step.lookingAt()) {
                    last = upTo(last, word(step.group("word")));
                    end = join.end();
                } else if (bare.lookingAt() && (Character.isDigit(bare.group().charAt(0)) || last.size() > 1)) {
                    last = beside(last, bare.group("value"));
                    end = bare.end();
                } else {
                    return;
                }
                if (own && last.size() < 2) {
                    return;
                }
                steps(last);
            }
        }

        /** The place above the level of that word; without such a level, all of it. */
        private static List<String> upTo(List<String> place, String word) {
            for (int i = 1; i < place.size(); i++) {
                if (place.get(i).startsWith(word + " ")) {
                    return new ArrayList<>(place.subList(0, i));
                }
            }
            boolean higher = word.equals("Absatz");
            return new ArrayList<>(higher ? place.subList(0, 1) : place);
        }

        private static List<String> beside(List<String> place, String value) {
            List<String> next = new ArrayList<>(place.subList(0, place.size() - 1));
            String last = place.getLast();
            int space = last.indexOf(' ');
            next.add(space < 0 ? value : last.substring(0, space + 1) + value);
            return next;
        }

        private String instrument() {
            Matcher own = OWN.matcher(text).region(end, text.length());
            if (own.lookingAt()) {
                end = own.end();
                return "";
            }
            Matcher law = INSTRUMENT.matcher(text).region(end, text.length());
            if (!law.lookingAt()) {
                return "";
            }
            end = law.end();
            return " " + law.group("name").replaceAll("\\s+", " ").strip();
        }

        private static String word(String printed) {
            return switch (printed.substring(0, Math.min(3, printed.length()))) {
                case "Abs" -> "Absatz";
                case "Unt", "UAb" -> "Unterabsatz";
                case "Sat", "Sät", "S." -> "Satz";
                case "Num", "Nr." -> "Nummer";
                case "Buc", "lit" -> "Buchstabe";
                case "Dop" -> "Doppelbuchstabe";
                default -> "Halbsatz";
            };
        }
    }
}
