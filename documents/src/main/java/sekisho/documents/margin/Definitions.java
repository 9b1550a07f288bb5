package sekisho.documents.margin;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sekisho.contracts.Language;

/** The terms a text gives a meaning to, by the turns of phrase the law of a language defines with. */
public final class Definitions {

    /** Most terms told of one provision. */
    public static final int MAX = 64;

    private static final int TERM_CHARS_MAX = 80;
    private static final String QUOTE = "[\"“”„‟‘’'«»‚‛]";
    private static final String QUOTED = "[\"“‘'«](?<quoted>[^\"“”‘«»\\n]{2,80}?)[\"”’'»]";
    private static final String GERMAN_QUOTED = "[„\"‚»](?<quoted>[^\"„“”\\n]{2,80}?)[“\"”‘«]";
    private static final String NOUNS = "(?:[\\wäöüÄÖÜß-]{2,40}+\\s){0,4}?[\\wäöüÄÖÜß-]{2,60}+";

    private static final List<Pattern> ENGLISH = List.of(
            Pattern.compile(
                    QUOTED
                            + "\\s?(?:,\\s[^,.;\\n]{1,60},\\s)?(?:means?|shall mean|has the meaning|have the meaning|includes?|refers? to|denotes)\\b"),
            Pattern.compile(
                    "(?m)^(?:\\(\\w{1,4}\\)\\s?){0,3}(?:The term\\s)?(?!(?:This|That|It|Which|What)\\s)(?<bare>[A-Z][\\w'’-]{1,40}+(?:\\s[\\w'’()/-]{1,40}+){0,6}?)\\s(?:means|has the meaning|shall mean)\\b"),
            Pattern.compile(
                    "\\((?:hereinafter|hereafter)?(?:\\s?referred\\sto\\sas)?\\s?(?:the\\s|an?\\s)?" + QUOTED + "\\)"));
    private static final List<Pattern> GERMAN = List.of(
            Pattern.compile(
                    GERMAN_QUOTED
                            + "\\s(?:ist|sind|bezeichnet|bezeichnen|bedeutet|bedeuten|jede[rsn]?|alle|die|der|das|ein|eine)\\b"),
            Pattern.compile(
                    "(?m)(?:^|(?<=[.:;]\\s)|(?<=\\)\\s))(?<bare>[A-ZÄÖÜ]" + NOUNS
                            + ")\\sim\\sSinne\\s(?:dieses|dieser|des|der|von)\\s[^.;:\\n]{0,80}?\\b(?:ist|sind|bezeichnet|besteht|bedeutet|umfasst|gilt|gelten)\\b"),
            Pattern.compile("(?m)^\\s?(?:\\d{1,3}[a-z]?\\.|[a-z]\\))\\s(?<bare>[A-ZÄÖÜ]" + NOUNS
                    + ")\\s(?:ist|sind|bezeichnet|bedeutet)\\s"),
            Pattern.compile(
                    "\\((?<bare>(?:[a-zäöü][\\wäöüß-]{2,40}\\s){0,3}[A-ZÄÖÜ][\\wäöüÄÖÜß-]{4,60}(?:\\s[\\wäöüÄÖÜß-]{2,40}){0,2})\\)"));
    private static final List<Pattern> JAPANESE = List.of(
            Pattern.compile("「(?<quoted>[^「」]{1,80}+)」とは"),
            Pattern.compile("(?:以下|単に)[^「」（）。]{0,60}「(?<quoted>[^「」]{1,80}+)」(?:という|と総称する|といい)"),
            Pattern.compile("を「(?<quoted>[^「」]{1,80}+)」という"));
    private static final List<Pattern> CHINESE = List.of(
            Pattern.compile(
                    "(?:本法|本条例|本办法|本规定|本规则|本条|本章|前款)?所称的?[“\"]?(?<quoted>[^，,。；“”\"（）]{1,40}+)[”\"]?(?:（[^（）]{0,60}+）)?，?(?:是指|指|包括)"),
            Pattern.compile("(?:以下|下同)?(?:简称|统称)为?[“\"]?(?<quoted>[^“”\"（）,，。；]{1,40}+)[”\"]?）"),
            Pattern.compile(
                    "(?m)(?:^|[）)]|(?<=[。；])|：)\\s*(?!本[^，]{1,4}所称|前款所称|所称)(?<bare>[^，,。；：“”\"（）\\s]{2,30}+)，是指"));
    private static final Map<Language, List<Pattern>> TURNS =
            Map.of(Language.EN, ENGLISH, Language.DE, GERMAN, Language.JA, JAPANESE, Language.ZH, CHINESE);

    /** What German turns catch that defines nothing. */
    private static final Pattern NO_TERM = Pattern.compile(
            "(?i)(?:auf|bei|für|keine|nicht|auch|sämtliche|andere)\\s.*|weggefallen|aufgehoben|gegenstandslos|neugefasst|.*\\b(?:amtsblatt|richtlinie|verordnung|artikel|absatz|anlage|anhang|bgbl|abl|kapitel|abschnitt)\\b.*");

    private static final Pattern FRONT = Pattern.compile(
            "^(?:the terms?|the|an?|als(?: eine?)?|der|die|das|eine?|of|for)\\s+", Pattern.CASE_INSENSITIVE);

    private Definitions() {}

    /** The terms a text in that language defines, in order of appearance, at most {@link #MAX}. */
    public static List<String> in(String text, Language language) {
        Set<Term> terms = new TreeSet<>();
        for (Pattern turn : TURNS.get(language)) {
            Matcher defined = turn.matcher(text);
            while (terms.size() < MAX * 2 && defined.find()) {
                term(defined, language, terms);
            }
        }
        Set<String> once = new LinkedHashSet<>();
        terms.forEach(term -> once.add(term.words()));
        return new ArrayList<>(once).subList(0, Math.min(MAX, once.size()));
    }

    private static void term(Matcher defined, Language language, Set<Term> terms) {
        boolean quoted = defined.toMatchResult().namedGroups().containsKey("quoted");
        String words = defined.group(quoted ? "quoted" : "bare")
                .replaceAll("\\s+", " ")
                .strip();
        words = words.replaceAll("^" + QUOTE + "+|" + QUOTE + "+$", "");
        words = quoted ? words : FRONT.matcher(words).replaceFirst("");
        boolean german = language == Language.DE && NO_TERM.matcher(words).matches();
        if (!words.isEmpty() && words.length() <= TERM_CHARS_MAX && !german) {
            terms.add(new Term(defined.start(), words));
        }
    }

    private record Term(int at, String words) implements Comparable<Term> {

        @Override
        public int compareTo(Term other) {
            return at != other.at ? Integer.compare(at, other.at) : words.compareTo(other.words);
        }
    }
}
