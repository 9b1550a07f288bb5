package sekisho.local.process;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import sekisho.local.house.Secret;
import sekisho.parts.PrivateFiles;
import sekisho.parts.SampleRealm;
import sekisho.parts.Secrets;

/** The secrets of a house: made when first asked for, kept in one file of the data folder that only its owner may read. */
public final class HouseSecrets {

    private final Path file;
    private final Properties known = new Properties();

    private HouseSecrets(Path file) {
        this.file = file;
    }

    /** Those of a data folder, existing or not. */
    public static HouseSecrets in(Path data) {
        HouseSecrets secrets = new HouseSecrets(data.resolve("secrets"));
        if (Files.exists(secrets.file)) {
            try (Reader reader = Files.newBufferedReader(secrets.file)) {
                secrets.known.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return secrets;
    }

    /** The secret of a name of {@link Secret}. */
    public synchronized String of(String name) {
        String secret = known.getProperty(name);
        return secret != null ? secret : make(name);
    }

    private String make(String name) {
        boolean typed = SampleRealm.USERS.stream().map(Secret::realm).anyMatch(name::equals);
        String fresh = typed ? Secrets.typable() : Secrets.fresh();
        known.setProperty(name, fresh);
        try {
            StringWriter text = new StringWriter();
            known.store(text, "Secrets of this house. Keep them to yourself.");
            PrivateFiles.write(file, text.toString());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return fresh;
    }

    @Override
    public String toString() {
        return "HouseSecrets[" + file + ", ***]";
    }
}
