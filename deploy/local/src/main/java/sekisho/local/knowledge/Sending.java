package sekisho.local.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import sekisho.local.gateway.Gateway;
import sekisho.local.gateway.RefusedException;
import sekisho.parts.Await;

/** Sends one file and waits until the gateway has done with it. */
public final class Sending {

    private static final Set<Integer> COME_AGAIN = Set.of(429, 503);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final int TRIES_MAX = 240;

    private final Gateway gateway;
    private final String user;
    private final Consumer<JsonNode> progress;

    /** @param progress told how the import goes, now and then */
    public Sending(Gateway gateway, String user, Consumer<JsonNode> progress) {
        this.gateway = gateway;
        this.user = user;
        this.progress = progress;
    }

    /**
     * Sends a file.
     *
     * @param path of the resource that takes it, with everything that is said about it
     * @return the import as it ended
     * @throws RefusedException if what is said is wrong, or the gateway stays too busy
     */
    public JsonNode send(Path file, String path) {
        JsonNode taken = taken(file, path);
        for (JsonNode now = taken; ; now = asked(id(taken))) {
            progress.accept(now);
            if (now.hasNonNull("finishedAt")) {
                return now.has("skipped") ? now : asked(id(taken));
            }
            pause();
        }
    }

    /** A gateway that is being restarted goes on with the import by itself; it is worth waiting for. */
    private JsonNode asked(String importId) {
        for (int tries = 1; ; tries++) {
            try {
                return gateway.get(user, "/v1/documents/" + importId);
            } catch (UncheckedIOException away) {
                if (tries == TRIES_MAX) {
                    throw away;
                }
                pause();
            } catch (RefusedException busy) {
                if (!COME_AGAIN.contains(busy.status()) || tries == TRIES_MAX) {
                    throw busy;
                }
                pause();
            }
        }
    }

    private static String id(JsonNode taken) {
        return taken.path("id").asText();
    }

    private JsonNode taken(Path file, String path) {
        for (int tries = 1; ; tries++) {
            try {
                return gateway.postFile(user, path, file);
            } catch (RefusedException busy) {
                if (!COME_AGAIN.contains(busy.status()) || tries == TRIES_MAX) {
                    throw busy;
                }
                pause();
            }
        }
    }

    private static void pause() {
        if (!Await.pause(LOOK_EVERY)) {
            throw new IllegalStateException("interrupted");
        }
    }
}
