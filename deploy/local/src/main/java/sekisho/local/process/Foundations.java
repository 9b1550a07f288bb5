package sekisho.local.process;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import sekisho.local.house.HouseSettings;
import sekisho.local.house.Parts;
import sekisho.local.house.Secret;
import sekisho.parts.BrokerProcess;
import sekisho.parts.EmbeddedDatabase;
import sekisho.parts.Keycloak;
import sekisho.parts.TopicMaker;

/** What the services stand on: broker with its topics, database with its roles, Keycloak with its realm. */
final class Foundations {

    private static final List<String> ROLES =
            List.of("postgres", Parts.GATEWAY, Parts.VERIFICATION, Parts.FEEDBACK, Parts.TRAINING);

    private final HouseSettings settings;
    private final HouseSecrets secrets;
    private final AtomicReference<EmbeddedDatabase> crashed = new AtomicReference<>();

    Foundations(HouseSettings settings, HouseSecrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    RunningPart broker(Consumer<ProcessHandle> born) {
        BrokerProcess broker = BrokerProcess.start(
                settings.port(Parts.BROKER), folder(Parts.BROKER), settings.log(Parts.BROKER), born);
        TopicMaker.make(broker.bootstrapServers(), settings.regions());
        return new RunningPart(broker.handle(), broker::close);
    }

    RunningPart database(Consumer<ProcessHandle> born) {
        EmbeddedDatabase before = crashed.get();
        if (before != null) {
            before.close();
        }
        Map<String, String> passwords = new HashMap<>();
        ROLES.forEach(role -> passwords.put(role, secrets.of(Secret.database(role))));
        EmbeddedDatabase database = EmbeddedDatabase.start(
                settings.port(Parts.POSTGRES), folder(Parts.POSTGRES), settings.log(Parts.POSTGRES), passwords);
        crashed.set(database);
        ProcessHandle handle = database.handle().orElseThrow();
        born.accept(handle);
        return new RunningPart(handle, database::close);
    }

    RunningPart keycloak(Consumer<ProcessHandle> born) {
        Keycloak keycloak = Keycloak.start(
                settings.port(Parts.KEYCLOAK),
                folder(Parts.KEYCLOAK),
                settings.log(Parts.KEYCLOAK),
                name -> secrets.of(Secret.realm(name)),
                born);
        return new RunningPart(keycloak.handle(), keycloak::close);
    }

    private Path folder(String part) {
        return settings.data().resolve(part);
    }
}
