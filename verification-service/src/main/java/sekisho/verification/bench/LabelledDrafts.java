package sekisho.verification.bench;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sekisho.contracts.Digests;

/**
 * Drafts somebody has labelled, as JSON lines: {@code {"id","language","signals":{"coverage":0.5,…},"correct":true,
 * "digest"? or "question"?}}. Lines of one id are of one question; the digest is {@code Digests.ofQuestion}.
 */
record LabelledDrafts(List<String> names, List<Draft> all) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** One labelled draft; the signals in the order of {@link #names}. */
    @SuppressWarnings("ArrayRecordComponent")
    record Draft(String id, String digest, String language, double[] signals, boolean correct) {}

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException naming the line that is none
     */
    static LabelledDrafts read(Path file) throws IOException {
        List<Draft> drafts = new ArrayList<>();
        List<String> names = List.of();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String place = file.getFileName() + ", line " + number;
            JsonNode node = tree(line, place);
            Map<String, Double> signals = signals(node.path("signals"), place);
            if (drafts.isEmpty()) {
                names = List.copyOf(signals.keySet());
            } else if (!names.equals(List.copyOf(signals.keySet()))) {
                throw new IllegalArgumentException(place + " has other signals than the first line");
            }
            drafts.add(draft(node, signals, place));
        }
        if (drafts.isEmpty()) {
            throw new IllegalArgumentException(file.getFileName() + " holds no labelled draft");
        }
        return new LabelledDrafts(names, List.copyOf(drafts));
    }

    /** Digests of the questions of a file: one in hex per line, or JSON lines with {@code digest}, {@code question} or {@code id}. */
    static Set<String> digests(Path file) throws IOException {
        Set<String> digests = new TreeSet<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            String stripped = line.strip();
            if (stripped.matches("[0-9a-f]{64}")) {
                digests.add(stripped);
            } else if (!stripped.isEmpty()) {
                digests.add(digest(tree(stripped, file.getFileName() + ", line " + number)));
            }
        }
        return digests;
    }

    /** Digests of these questions. */
    Set<String> digests() {
        return all.stream().map(Draft::digest).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Draft draft(JsonNode node, Map<String, Double> signals, String place) {
        String id = node.path("id").asText("");
        String language = node.path("language").asText("");
        if (id.isEmpty() || language.isEmpty() || !node.path("correct").isBoolean()) {
            throw new IllegalArgumentException(place + " needs id, language, signals and correct (true or false)");
        }
        return new Draft(
                id,
                digest(node),
                language,
                signals.values().stream().mapToDouble(Double::doubleValue).toArray(),
                node.path("correct").booleanValue());
    }

    private static Map<String, Double> signals(JsonNode node, String place) {
        Map<String, Double> signals = new TreeMap<>();
        node.properties().forEach(signal -> {
            double value = signal.getValue().isNumber() ? signal.getValue().doubleValue() : Double.NaN;
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException(place + ": the signal " + signal.getKey() + " must lie in 0..1");
            }
            signals.put(signal.getKey(), value);
        });
        if (signals.isEmpty()) {
            throw new IllegalArgumentException(place + " has no signals");
        }
        return signals;
    }

    private static String digest(JsonNode node) {
        String digest = node.path("digest").asText("");
        if (!digest.isEmpty()) {
            return digest;
        }
        String question = node.path("question").asText("");
        return Digests.ofQuestion(question.isEmpty() ? node.path("id").asText("") : question);
    }

    private static JsonNode tree(String line, String place) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node.isObject()) {
                return node;
            }
        } catch (IOException broken) {
            throw new IllegalArgumentException(place + " is not JSON", broken);
        }
        throw new IllegalArgumentException(place + " is no JSON object");
    }
}
