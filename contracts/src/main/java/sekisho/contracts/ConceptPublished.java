package sekisho.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A concept of a vocabulary was published, changed or withdrawn: what one thing is called in several languages. Holds in
 * every region. Compacted by {@link #key()}.
 *
 * @param vocabulary where it comes from, for example {@code eurovoc}
 * @param conceptId its identity there
 * @param labels names by language code, the preferred one first; none at all withdraws the concept
 */
public record ConceptPublished(
        String vocabulary, String conceptId, Map<String, List<String>> labels, Instant publishedAt) implements Fact {

    public ConceptPublished {
        Objects.requireNonNull(vocabulary, "vocabulary");
        Objects.requireNonNull(conceptId, "conceptId");
        labels = labels == null
                ? Map.of()
                : labels.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, names -> List.copyOf(names.getValue())));
        Objects.requireNonNull(publishedAt, "publishedAt");
    }

    @Override
    public String key() {
        return vocabulary + "/" + conceptId;
    }
}
