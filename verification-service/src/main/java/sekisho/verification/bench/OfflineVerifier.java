package sekisho.verification.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import sekisho.verification.ledger.Receipt;

/**
 * The launcher's verifier and exporter, loaded apart from everything of this service: they share no class with the writer
 * but those of the JDK, and are handed nothing but JDK types.
 */
final class OfflineVerifier {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Function<Map<String, String>, List<String>> check;

    private OfflineVerifier(Function<Map<String, String>, List<String>> check) {
        this.check = check;
    }

    /** The one of {@code SEKISHO_LAUNCHER}, a folder of jars. */
    @SuppressWarnings("unchecked")
    static OfflineVerifier ofTheLauncher() {
        try {
            Class<?> type = loader().loadClass("sekisho.local.evidence.Objections");
            return new OfflineVerifier((Function<Map<String, String>, List<String>>)
                    type.getConstructor().newInstance());
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("the offline verifier is not there", missing);
        }
    }

    /** Writes all of a ledger as a bundle into a folder. */
    @SuppressWarnings("unchecked")
    static BiConsumer<UnaryOperator<String>, Path> exporter() {
        try {
            Class<?> type = loader().loadClass("sekisho.local.bundle.WholeExport");
            return (BiConsumer<UnaryOperator<String>, Path>)
                    type.getConstructor().newInstance();
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("the exporter is not there", missing);
        }
    }

    private static URLClassLoader loader() {
        String folder = System.getenv("SEKISHO_LAUNCHER");
        if (folder == null) {
            throw new IllegalArgumentException("SEKISHO_LAUNCHER names no folder; run ./sekisho bench ledger");
        }
        try (Stream<Path> jars = Files.list(Path.of(folder))) {
            URL[] urls = jars.filter(jar -> jar.toString().endsWith(".jar"))
                    .map(OfflineVerifier::url)
                    .toArray(URL[]::new);
            return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a receipt is objected to with; empty if it holds. */
    List<String> objections(Receipt receipt) {
        try {
            return check.apply(Map.of("content", JSON.writeValueAsString(receipt), "key", receipt.key()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a whole export is objected to with, against heads kept outside; empty if it holds. */
    List<String> objections(Path bundle, String key, Path heads) {
        return check.apply(Map.of("bundle", bundle.toString(), "key", key, "checkpoints", heads.toString()));
    }
}
