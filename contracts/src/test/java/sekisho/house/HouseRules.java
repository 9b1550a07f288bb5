package sekisho.house;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every rule a single file can break, by the sentence it stands for. */
final class HouseRules {

    static final int FILE_LINES_MAX = 400;
    static final int METHOD_LINES_MAX = 50;

    private static final Set<String> BANNED_NAMES = Set.of(
            "util", "utils", "common", "helper", "helpers", "misc", "dto", "mapper", "impl", "service", "manager");

    private static final Pattern QUALIFIED = Pattern.compile(
            "(?<![\\w.@])(?:java|javax|jakarta|io|org|com|net|dev|tools|sekisho)(?:\\.[a-z_]\\w*)+\\.[A-Z*]\\w*");
    private static final Pattern JDK = Pattern.compile("(?:java|javax\\.crypto)\\..*");
    private static final Pattern DOOR_OF_THE_JDK = Pattern.compile("java\\.(?:sql|net\\.http)\\..*");
    /** Pure functions of numbers are no technology. */
    private static final Pattern MATHEMATICS = Pattern.compile("org\\.apache\\.commons\\.statistics\\..*");

    private static final Pattern CONTRACTS = Pattern.compile("sekisho\\.contracts\\.[A-Z*]\\w*");
    private static final Pattern OWN_PART = Pattern.compile("sekisho\\.(\\w+)\\.([a-z]\\w*)\\..*");

    private static final Pattern INJECTION =
            Pattern.compile("@(?:Inject|Channel|Context|RestClient|PersistenceContext|ConfigProperty)\\b");
    private static final Pattern FIELD_AFTER_ANNOTATION = Pattern.compile(
            "(?:\\s*\\([^)]*\\))?(?:\\s*@[\\w.]+(?:\\([^)]*\\))?)*[\\w\\s.<>?,\\[\\]]*?[\\w>\\]]\\s+\\w+\\s*[;=]");
    private static final Pattern CONFIG_PROPERTY = Pattern.compile("@ConfigProperty\\b");
    private static final Pattern CLOCK_OR_CHANCE = Pattern.compile("\\b(?:(?:Instant|LocalDate|LocalDateTime|LocalTime"
            + "|ZonedDateTime|OffsetDateTime)\\.now\\(\\)|System\\.currentTimeMillis\\(|UUID\\.randomUUID\\("
            + "|Math\\.random\\(|Clock\\.system\\w+\\()");
    private static final Pattern PRINTING = Pattern.compile("\\bSystem\\.(?:out|err)\\b");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(?:TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final Pattern SLEEPING = Pattern.compile("\\b(?:Thread|TimeUnit\\.\\w+)\\.sleep\\(");
    private static final Pattern MOCKS = Pattern.compile("\\b(?:org\\.mock" + "ito|io\\.mock"
            + "k|org\\.easymock|org\\.jmock"
            + "|org\\.powermock|io\\.quarkus\\.test\\.InjectMock|io\\.quarkus\\.test\\.junit\\.mock" + "ito)\\b");

    private HouseRules() {}

    static Map<String, Rule> all() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        rules.put(
                "a room imports the JDK, contracts and rooms of its service, nothing else", HouseRules::importsOfRooms);
        rules.put("a door imports no other door of its service", HouseRules::importsOfDoors);
        rules.put("injection is by constructor", HouseRules::fieldInjection);
        rules.put("configuration comes from the one Config", source -> source.offencesAt(CONFIG_PROPERTY, "scattered"));
        rules.put("time, ids and chance come into a room as parameters", HouseRules::clockInRooms);
        rules.put("only the terminal, a main and the benches print", HouseRules::printing);
        rules.put("nothing is left for later", source -> source.offencesIn(source.text(), UNFINISHED, "left"));
        rules.put("a file has 400 lines at most", HouseRules::longFile);
        rules.put("a method has 50 lines at most", source -> Methods.longerThan(METHOD_LINES_MAX, source));
        rules.put("a package is named by what it is about", HouseRules::bannedName);
        rules.put("tests do not sleep", source -> source.isTest() ? source.offencesAt(SLEEPING, "sleeps") : List.of());
        rules.put("doubles are written by hand", source -> source.offencesAt(MOCKS, "a mocks library"));
        return rules;
    }

    private static List<Offence> importsOfRooms(Source source) {
        if (!source.inRoom() || source.isTest()) {
            return List.of();
        }
        return names(source)
                .filter(name -> !mayEnter(source.service(), name.group()))
                .map(name -> source.at(name.start(), "a room knows " + name.group()))
                .toList();
    }

    private static boolean mayEnter(String service, String name) {
        if (JDK.matcher(name).matches()) {
            return !DOOR_OF_THE_JDK.matcher(name).matches();
        }
        Matcher part = OWN_PART.matcher(name);
        return CONTRACTS.matcher(name).matches()
                || MATHEMATICS.matcher(name).matches()
                || part.matches() && part.group(1).equals(service) && Rooms.isRoom(service, part.group(2));
    }

    private static List<Offence> importsOfDoors(Source source) {
        if (!source.inDoor() || source.isTest()) {
            return List.of();
        }
        return names(source)
                .filter(name -> isOtherDoor(source, name.group()))
                .map(name -> source.at(name.start(), "a door knows another one: " + name.group()))
                .toList();
    }

    private static boolean isOtherDoor(Source source, String name) {
        Matcher part = OWN_PART.matcher(name);
        return part.matches()
                && part.group(1).equals(source.service())
                && !part.group(2).equals(source.part())
                && !Rooms.isRoom(source.service(), part.group(2));
    }

    /** Every fully qualified name of a type, imported or in the middle of the code. */
    private static Stream<MatchResult> names(Source source) {
        return QUALIFIED.matcher(source.code()).results();
    }

    /** Tests of a running service have no constructor to inject into, so the rule is for main code. */
    private static List<Offence> fieldInjection(Source source) {
        if (source.isTest()) {
            return List.of();
        }
        return INJECTION
                .matcher(source.code())
                .results()
                .filter(match -> FIELD_AFTER_ANNOTATION
                        .matcher(source.code())
                        .region(match.end(), source.code().length())
                        .lookingAt())
                .map(match -> source.at(match.start(), "injected into a field"))
                .toList();
    }

    /** A span measured on the monotonic clock decides nothing about a fact, so {@code nanoTime} is free. */
    private static List<Offence> clockInRooms(Source source) {
        return source.inRoom() && !source.isTest() ? source.offencesAt(CLOCK_OR_CHANCE, "not a parameter") : List.of();
    }

    /** A main may say why it does not start, before there is anything to log with. */
    private static List<Offence> printing(Source source) {
        boolean allowed = source.packageName().matches("sekisho\\.local\\.(terminal|cli)(\\..*)?")
                || source.packageName().matches(".*\\.bench(\\..*)?")
                || source.file().endsWith("Bench.java")
                || source.file().endsWith("Main.java");
        return allowed ? List.of() : source.offencesAt(PRINTING, "prints");
    }

    private static List<Offence> longFile(Source source) {
        return source.lines() <= FILE_LINES_MAX
                ? List.of()
                : List.of(new Offence(source.file(), FILE_LINES_MAX + 1, source.lines() + " lines"));
    }

    private static List<Offence> bannedName(Source source) {
        return Stream.of(source.packageName().split("\\."))
                .filter(BANNED_NAMES::contains)
                .map(step ->
                        new Offence(source.file(), source.lineOf(source.code().indexOf("package ")), "named " + step))
                .toList();
    }
}
