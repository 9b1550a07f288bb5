package sekisho.parts;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where things stand: the checkout (or an installed copy of it), and what may be prepared once and kept. */
public final class HouseFolders {

    private static final String BROKER_LIB = "deploy/broker/target/broker/lib";

    private HouseFolders() {}

    /**
     * The folder of the house: {@code sekisho.home} (property) or {@code SEKISHO_HOME} (environment), else the nearest
     * folder upwards that holds the broker.
     */
    public static Path home() {
        String named = System.getProperty("sekisho.home", System.getenv("SEKISHO_HOME"));
        if (named != null) {
            return Path.of(named).toAbsolutePath();
        }
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(BROKER_LIB))) {
                return folder;
            }
        }
        throw new PartException("no built house at or above " + here + ": run ./mvnw package first");
    }

    /** Class path of the broker: its libraries, and its classes where it was compiled but not yet packaged. */
    static String brokerClassPath() {
        Path lib = home().resolve(BROKER_LIB);
        return lib.resolve("*")
                + java.io.File.pathSeparator
                + lib.resolve("../../classes").normalize();
    }

    /**
     * Where big things are unpacked once for all houses of this user: {@code SEKISHO_CACHE}, else
     * {@code ~/.cache/sekisho}.
     */
    public static Path cache() {
        String named = System.getenv("SEKISHO_CACHE");
        return named != null ? Path.of(named) : Path.of(System.getProperty("user.home"), ".cache", "sekisho");
    }
}
