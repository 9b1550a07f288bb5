package sekisho.contracts;

import java.util.Objects;

/**
 * A text of the law was embedded: told once per region, so that no replica repeats the work. Compacted by {@link #key()}.
 *
 * @param digest SHA-256 of what was embedded: the text of every passage that bears this digest
 * @param model name and version of the embedding model; vectors of different models do not compare
 * @param vector base64 of one signed byte per dimension; only its direction counts, normalise before use
 */
public record PassageEmbedded(Region region, String digest, String model, String vector) implements Fact, RegionalFact {

    public PassageEmbedded {
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(vector, "vector");
    }

    @Override
    public String key() {
        return model + "/" + digest;
    }
}
