package sekisho.local.process;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import sekisho.local.house.HouseSettings;
import sekisho.local.house.SettingsSources;

/** Reads the file {@code config} of the data folder and the environment. */
public final class Config {

    private Config() {}

    /**
     * The settings of a house.
     *
     * @param ports what the command line says, by part
     * @param regions what the command line says, or null
     * @param second what the command line says of the second model
     * @throws IllegalArgumentException if a source holds nonsense
     */
    public static HouseSettings settings(
            Path home, Path data, Map<String, Integer> ports, String regions, Map<String, String> second) {
        return new SettingsSources(file(data.resolve("config")), System::getenv, ports, regions, second)
                .settings(home, data);
    }

    private static Map<String, String> file(Path file) {
        if (Files.notExists(file)) {
            return Map.of();
        }
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, lines::getProperty));
    }
}
