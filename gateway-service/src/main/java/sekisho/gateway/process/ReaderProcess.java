package sekisho.gateway.process;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import sekisho.contracts.Digests;
import sekisho.contracts.wire.FactCodec;
import sekisho.contracts.wire.PoisonException;
import sekisho.gateway.document.Declaration;
import sekisho.gateway.document.DocumentReader;
import sekisho.gateway.document.Import;
import sekisho.gateway.document.Reading;
import sekisho.gateway.document.Skip;

/** Starts the reader of module {@code documents} for one document and takes down what it says. */
public final class ReaderProcess implements DocumentReader {

    private static final String MAIN = "sekisho.documents.ReaderMain";
    private static final String VOCABULARY_MAIN = "sekisho.documents.VocabularyMain";
    private static final String JAR = "reader.jar";
    private static final int OUT_OF_MEMORY = 3;
    private static final int WRONG_ARGUMENTS = 2;
    private static final int LINE_END = '\n';

    private final FileShelf shelf;
    private final Settings settings;
    private final String version;

    /**
     * How the reader runs.
     *
     * @param home its jars; may be a folder that does not exist, then nothing is read
     * @param heapMb most memory for its objects, in MiB
     */
    public record Settings(Path home, Duration timeLimit, int heapMb) {}

    public ReaderProcess(FileShelf shelf, Settings settings) {
        this.shelf = shelf;
        this.settings = settings;
        this.version = installed() ? versionOf(settings.home().resolve(JAR)) : "none";
    }

    private static String versionOf(Path jar) {
        try {
            return Files.exists(jar) ? Digests.sha256(Files.readAllBytes(jar)) : "unpacked";
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public boolean installed() {
        return Files.isDirectory(settings.home());
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Reading read(Import document, Progress progress) {
        try {
            Process process = start(document);
            AtomicBoolean late = new AtomicBoolean();
            Thread watch = Thread.ofVirtual().start(() -> watch(process, late));
            try (OutputStream items =
                    new BufferedOutputStream(Files.newOutputStream(shelf.unfinished(document.id())))) {
                Reading reading = new Minutes(items, progress).take(process);
                int status = end(process);
                items.close();
                if (late.get()) {
                    return new Reading.Refused("too-slow", "Reading it took longer than " + settings.timeLimit() + ".");
                }
                return conclude(document, reading, status);
            } finally {
                end(process);
                watch.interrupt();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Reading conclude(Import document, Reading reading, int status) throws IOException {
        return switch (reading) {
            case Reading.Complete complete
            when status == 0 -> {
                shelf.finished(document.id());
                yield complete;
            }
            case Reading.Complete _ -> new Reading.CutOff("reader-ended-with-" + status);
            case Reading.Refused refused -> refused;
            case Reading.CutOff _
            when status == OUT_OF_MEMORY ->
                new Reading.Refused("too-large", "Reading it takes more than " + settings.heapMb() + " MiB of memory.");
            case Reading.CutOff _ when status == WRONG_ARGUMENTS -> new Reading.CutOff("reader-does-not-fit");
            case Reading.CutOff cutOff -> cutOff;
        };
    }

    private Process start(Import document) throws IOException {
        Path place = shelf.place(document.id());
        Path scratch = Files.createDirectories(place.resolve("scratch"));
        ProcessBuilder builder = new ProcessBuilder(command(document, scratch))
                .directory(scratch.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        return builder.start();
    }

    private List<String> command(Import document, Path scratch) {
        Path home = settings.home().toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + settings.heapMb() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                // The last words of a virtual machine out of memory are no line of the reader.
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + scratch,
                "-cp",
                String.join(File.pathSeparator, home + "/*", home + "/lib/*", home.toString()),
                document.declaration().ofConcepts() ? VOCABULARY_MAIN : MAIN));
        Declaration declaration = document.declaration();
        say(command, "--file", shelf.bytes(document.id()));
        say(command, "--name", declaration.name());
        say(command, "--id", declaration.ofConcepts() ? null : declaration.idForReader());
        say(command, "--jurisdiction", declaration.jurisdiction());
        say(
                command,
                "--lang",
                declaration.language() == null ? null : declaration.language().code());
        say(command, "--specialty", declaration.specialty() == null ? null : lower(declaration.specialty()));
        say(command, "--instrument", declaration.instrument());
        say(command, "--valid-from", declaration.validFrom());
        return command;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static void say(List<String> command, String argument, Object value) {
        if (value != null) {
            command.add(argument);
            command.add(value.toString());
        }
    }

    private void watch(Process process, AtomicBoolean late) {
        try {
            if (!process.waitFor(settings.timeLimit().toMillis(), TimeUnit.MILLISECONDS)) {
                late.set(true);
                process.destroyForcibly();
            }
        } catch (InterruptedException ended) {
            process.destroyForcibly();
        }
    }

    private static int end(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException stopping) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** What one reader says, from its first line to its last. */
    private static final class Minutes {

        private final OutputStream items;
        private final Progress progress;
        private final List<Skip> skips = new ArrayList<>();
        private int count;
        private int skipped;

        Minutes(OutputStream items, Progress progress) {
            this.items = items;
            this.progress = progress;
        }

        /** A reader that says what it must not is killed; one that dies is cut off. */
        Reading take(Process process) {
            BoundedLines lines = new BoundedLines(process.getInputStream(), ReaderLine.BYTES_MAX);
            try {
                for (byte[] line = lines.next(); line != null; line = lines.next()) {
                    Reading end = take(line);
                    if (end != null) {
                        return end;
                    }
                }
                return new Reading.CutOff("reader-killed");
            } catch (BoundedLines.TooLong | PoisonException nonsense) {
                process.destroyForcibly();
                return new Reading.CutOff("reader-broken");
            } catch (IOException closed) {
                // Its output is closed with it when it is killed.
                process.destroyForcibly();
                return new Reading.CutOff("reader-killed");
            }
        }

        /** Null while there is more to come. */
        private Reading take(byte[] line) {
            switch (FactCodec.decode(line, ReaderLine.class)) {
                case ReaderLine.Passage _ -> keep(line);
                case ReaderLine.Concept _ -> keep(line);
                case ReaderLine.Progress(Long done, Long of) ->
                    progress.at(done == null ? 0 : done, of == null ? 0 : of);
                case ReaderLine.Skipped(String place, String reason, String detail) -> {
                    skipped++;
                    if (skips.size() < ReaderLine.SKIPS_MAX) {
                        skips.add(new Skip(place, reason, detail));
                    }
                }
                case ReaderLine.Done done -> {
                    return done(done);
                }
                case ReaderLine.Refused(String reason, String detail) -> {
                    Skip bounded = new Skip("", reason, detail);
                    return new Reading.Refused(bounded.reason(), bounded.detail());
                }
            }
            return count > ReaderLine.ITEMS_MAX
                    ? new Reading.Refused("too-large", "It holds more than " + ReaderLine.ITEMS_MAX + " passages.")
                    : null;
        }

        private Reading.Complete done(ReaderLine.Done done) {
            int all = done.skipped() == null ? skipped : Math.max(skipped, done.skipped());
            boolean complete = done.complete() == null ? all == 0 : done.complete();
            return new Reading.Complete(new Skip("", done.format(), null).reason(), count, complete, all, skips);
        }

        private void keep(byte[] line) {
            count++;
            try {
                items.write(line);
                items.write(LINE_END);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }
}
