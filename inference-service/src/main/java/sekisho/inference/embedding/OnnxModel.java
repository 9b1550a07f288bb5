package sekisho.inference.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import sekisho.contracts.wire.FactCodec;
import sekisho.inference.meaning.Direction;
import sekisho.inference.meaning.EmbeddingModel;

/** A BERT encoder whose first token's last state is the meaning of the text. One text at a time on the caller's thread. */
final class OnnxModel implements EmbeddingModel, AutoCloseable {

    /** Pieces the encoder sees of a text, its two marks included; the rest of a longer text is not read. */
    static final int PIECES_MAX = 512;

    private final BgeSmall spec;
    private final WordPiece pieces;
    private final OrtEnvironment environment;
    private final OrtSession session;
    /** Shared by whoever reads; whoever closes waits for them: native memory must not go while it is used. */
    private final ReadWriteLock open = new ReentrantReadWriteLock();

    private OnnxModel(BgeSmall spec, WordPiece pieces, OrtEnvironment environment, OrtSession session) {
        this.spec = spec;
        this.pieces = pieces;
        this.environment = environment;
        this.session = session;
    }

    /** @throws IllegalStateException if the weights or the runtime are not there for this machine */
    static OnnxModel load(BgeSmall spec) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setMemoryPatternOptimization(false);
            options.setCPUArenaAllocator(false);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            OrtSession session = environment.createSession(resource(spec.weights()), options);
            return new OnnxModel(spec, vocabulary(spec), environment, session);
        } catch (OrtException | UncheckedIOException | LinkageError missing) {
            throw new IllegalStateException(spec.title() + " cannot be loaded here", missing);
        }
    }

    private static WordPiece vocabulary(BgeSmall spec) {
        try {
            JsonNode json = FactCodec.mapper().readTree(resource(spec.vocabulary()));
            Map<String, Integer> ids = new HashMap<>();
            json.path("model")
                    .path("vocab")
                    .properties()
                    .forEach(entry -> ids.put(entry.getKey(), entry.getValue().asInt()));
            return new WordPiece(ids, json.path("normalizer").path("lowercase").asBoolean());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream bytes = OnnxModel.class.getClassLoader().getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IOException(name + " is not on the class path");
            }
            return bytes.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public String name() {
        return spec.title();
    }

    @Override
    public int dimensions() {
        return spec.dimensions();
    }

    @Override
    public Direction question(String text) {
        return Direction.of(state(pieces.ids(spec.instruction() + text, PIECES_MAX)));
    }

    @Override
    public Direction passage(String text) {
        return Direction.of(state(pieces.ids(text, PIECES_MAX)));
    }

    private float[] state(long[] ids) {
        long[] seen = new long[ids.length];
        Arrays.fill(seen, 1);
        open.readLock().lock();
        try (OnnxTensor words = OnnxTensor.createTensor(environment, new long[][] {ids});
                OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {seen});
                OnnxTensor kinds = OnnxTensor.createTensor(environment, new long[1][ids.length]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", words, "attention_mask", mask, "token_type_ids", kinds))) {
            float[] first = new float[spec.dimensions()];
            ((OnnxTensor) result.get(0)).getFloatBuffer().get(first);
            return first;
        } catch (OrtException broken) {
            throw new IllegalStateException("the encoder failed", broken);
        } finally {
            open.readLock().unlock();
        }
    }

    @Override
    public void close() {
        open.writeLock().lock();
        try {
            session.close();
        } catch (OrtException stuck) {
            throw new IllegalStateException(stuck);
        } finally {
            open.writeLock().unlock();
        }
    }
}
