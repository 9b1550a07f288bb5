package sekisho.documents;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import sekisho.contracts.Jurisdictions;
import sekisho.contracts.Language;
import sekisho.contracts.Specialty;
import sekisho.documents.cutting.Origin;
import sekisho.documents.lines.JsonLines;
import sekisho.documents.reading.Bounds;
import sekisho.documents.reading.Reading;
import sekisho.documents.reading.Refusal;
import sekisho.documents.reading.Source;

/**
 * Reads one document and tells it as JSON lines on standard output.
 *
 * <p>Exit status 0 when it was read, 2 for wrong arguments, 3 when it was refused; any other means the process came to
 * harm, and what it told is void.
 */
public final class ReaderMain {

    private static final String USAGE = "usage: reader --file F --name ORIGINAL_NAME --id DOCUMENT_ID --jurisdiction J"
            + " [--lang L] [--specialty S] [--instrument NAME] [--valid-from DAY]";
    private static final List<String> REQUIRED = List.of("file", "id", "jurisdiction");
    private static final List<String> KNOWN =
            List.of("file", "name", "id", "jurisdiction", "lang", "specialty", "instrument", "valid-from");
    private static final int WRONG_ARGUMENTS = 2;
    private static final int REFUSED = 3;

    private ReaderMain() {}

    public static void main(String[] args) throws IOException {
        Map<String, String> given;
        Origin origin;
        try {
            given = arguments(args);
            origin = origin(given);
        } catch (IllegalArgumentException | java.time.DateTimeException wrong) {
            System.err.println(wrong.getMessage() + "\n" + USAGE);
            System.exit(WRONG_ARGUMENTS);
            return;
        }
        JsonLines lines = new JsonLines(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        endInTime(lines);
        Path file = Path.of(given.get("file"));
        String name = given.getOrDefault("name", file.getFileName().toString());
        Reading reading = Formats.reading().read(Source.of(file, name), origin, lines);
        lines.ended(reading);
        Runtime.getRuntime().halt(reading instanceof Reading.Refused ? REFUSED : 0);
    }

    /** A parser caught in a file cannot be stopped from inside; the process can. */
    private static void endInTime(JsonLines lines) {
        Thread.ofPlatform().daemon().name("deadline").start(() -> {
            try {
                TimeUnit.SECONDS.sleep(Bounds.SECONDS_MAX);
            } catch (InterruptedException ended) {
                return;
            }
            lines.ended(new Reading.Refused(
                    Refusal.TOO_LARGE, "Reading took longer than " + Bounds.SECONDS_MAX + " seconds."));
            Runtime.getRuntime().halt(REFUSED);
        });
    }

    private static Map<String, String> arguments(String[] args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            String name = args[i].startsWith("--") ? args[i].substring(2) : "";
            if (!KNOWN.contains(name) || i + 1 == args.length) {
                throw new IllegalArgumentException("unknown or incomplete argument " + args[i]);
            }
            given.put(name, args[i + 1]);
        }
        for (String name : REQUIRED) {
            if (!given.containsKey(name)) {
                throw new IllegalArgumentException("--" + name + " is missing");
            }
        }
        return given;
    }

    private static Origin origin(Map<String, String> given) {
        String jurisdiction = given.get("jurisdiction");
        if (!Jurisdictions.known(jurisdiction)) {
            throw new IllegalArgumentException("unknown jurisdiction " + jurisdiction);
        }
        String lang = given.get("lang");
        Language language = lang == null
                ? null
                : Language.of(lang).orElseThrow(() -> new IllegalArgumentException("unknown language " + lang));
        String specialty = given.getOrDefault("specialty", "general").toUpperCase(Locale.ROOT);
        String from = given.get("valid-from");
        return new Origin(
                given.get("id"),
                jurisdiction,
                language,
                Specialty.valueOf(specialty),
                given.get("instrument"),
                from == null ? null : LocalDate.parse(from));
    }
}
