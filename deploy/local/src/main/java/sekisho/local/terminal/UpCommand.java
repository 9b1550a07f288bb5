package sekisho.local.terminal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import sekisho.local.house.HouseSettings;
import sekisho.local.house.Parts;
import sekisho.local.house.RunRecord;
import sekisho.local.process.Config;
import sekisho.local.process.House;
import sekisho.local.process.HouseSecrets;
import sekisho.local.process.Leftovers;
import sekisho.local.process.Preflight;
import sekisho.local.process.RunFile;
import sekisho.parts.HouseFolders;
import sekisho.parts.PrivateFiles;

/** Starts the house and stays with it, or leaves it running with {@code --detach}. */
@Command(
        name = "up",
        description = "Starts everything on 127.0.0.1, publishes the sample corpus, and tells where to go.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @ParentCommand
    private SekishoCommand root;

    @Option(names = "--detach", description = "return when it is ready, and leave it running")
    private boolean detach;

    @Option(names = "--regions", paramLabel = "LIST", description = "regions to serve (emea,apac,americas)")
    private String regions;

    @Option(names = "--no-samples", description = "start without the sample corpus")
    private boolean noSamples;

    @Option(
            names = "--second-model-url",
            paramLabel = "URL",
            description = "OpenAI-compatible address of a second model of another family, for example"
                    + " http://127.0.0.1:8000/v1; texts of questions go there. A bearer token, where one is needed: in"
                    + " SEKISHO_SECOND_MODEL_KEY or a file")
    private String secondUrl;

    @Option(names = "--second-model-name", paramLabel = "NAME", description = "the model, as that server calls it")
    private String secondName;

    @Option(names = "--second-model-key-file", paramLabel = "FILE", description = "file that holds its bearer token")
    private Path secondKeyFile;

    private final Map<String, Integer> ports = new TreeMap<>();

    Map<String, Integer> ports() {
        return ports;
    }

    @Override
    public Integer call() throws Exception {
        Path data = root.data();
        PrivateFiles.folder(data);
        RunFile runFile = new RunFile(data);
        Optional<RunRecord> running =
                runFile.read().filter(record -> record.launcher().alive().isPresent());
        if (running.isPresent()) {
            return tellWhatRuns(running.get());
        }
        if (new Leftovers(runFile, Terminal::tell).stop()) {
            Terminal.tell("stopped what an earlier house had left behind");
        }
        HouseSettings settings = Config.settings(HouseFolders.home(), data, ports, regions, second());
        List<String> objections = Preflight.objections(settings);
        if (!objections.isEmpty()) {
            objections.forEach(Terminal::tell);
            return SekishoCommand.FAILED;
        }
        return detach ? Detached.start(data, settings, noSamples) : stay(settings);
    }

    private Map<String, String> second() {
        Map<String, String> second = new TreeMap<>();
        if (secondUrl != null) {
            second.put("url", secondUrl);
        }
        if (secondName != null) {
            second.put("name", secondName);
        }
        if (secondKeyFile != null) {
            second.put("key-file", secondKeyFile.toAbsolutePath().toString());
        }
        return second;
    }

    private static int tellWhatRuns(RunRecord record) {
        Terminal.print("The house runs already (%s): http://127.0.0.1:%d"
                .formatted(record.state(), record.ports().get(Parts.GATEWAY)));
        Terminal.print("./sekisho status tells more, ./sekisho down stops it.");
        return 0;
    }

    private int stay(HouseSettings settings) throws InterruptedException {
        HouseSecrets secrets = HouseSecrets.in(settings.data());
        House house = new House(settings, secrets, Terminal::tell);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(house), "stop-house"));
        Opening opening = new Opening(settings, secrets);
        house.start();
        if (!noSamples) {
            opening.publishSamples();
            opening.warmUp();
        }
        house.opened();
        opening.welcome();
        new CountDownLatch(1).await();
        return 0;
    }

    private static void leave(House house) {
        Terminal.tell("stopping");
        house.close();
        Terminal.tell("stopped");
    }
}
