package sekisho.inference.meaning;

import java.util.Objects;

/**
 * What a text means to a model.
 *
 * @param model its name, as {@link EmbeddingModel#name()}
 * @param digest SHA-256 of the text
 */
public record Meaning(String model, String digest, Direction direction) {

    public Meaning {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(direction, "direction");
    }

    /** Identity of a meaning, whatever its direction. */
    public String key() {
        return key(model, digest);
    }

    /** The same for a text that may not have been embedded. */
    public static String key(String model, String digest) {
        return model + "/" + digest;
    }
}
