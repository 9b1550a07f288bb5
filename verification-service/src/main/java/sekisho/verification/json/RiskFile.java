package sekisho.verification.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import sekisho.contracts.Risk;
import sekisho.verification.gate.RiskRules;

/**
 * Risk rules as a compliance officer writes them. A file that is not wholly understood is refused, with the place and the
 * reason: a rule that is silently left out would let a dangerous answer pass.
 */
public final class RiskFile {

    private static final Set<String> KEYS = Set.of("version", "about", "topics", "refusals");
    private static final Set<String> TOPIC_KEYS = Set.of("id", "level", "about", "en", "de", "ja", "zh");
    private static final List<String> LANGUAGES = List.of("en", "de", "ja", "zh");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String place;
    private final Set<String> ids = new HashSet<>();

    private RiskFile(String place) {
        this.place = place;
    }

    /** @throws IllegalArgumentException naming the file and what is wrong in it */
    public static RiskRules read(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (NoSuchFileException missing) {
            throw new IllegalArgumentException("risk rules: there is no file " + file, missing);
        } catch (IOException broken) {
            throw new IllegalArgumentException("risk rules: " + file + " cannot be read", broken);
        }
    }

    /** @throws IllegalArgumentException naming the place and what is wrong */
    static RiskRules parse(String json, String place) {
        RiskFile file = new RiskFile(place);
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JsonProcessingException broken) {
            throw file.wrong("is not JSON: " + broken.getOriginalMessage());
        }
        file.keys(root, KEYS, "the file");
        RiskRules rules = new RiskRules(
                file.text(root, "version", "the file"), file.topics(root, "topics"), file.topics(root, "refusals"));
        if (rules.topics().stream().noneMatch(topic -> topic.level() == Risk.HIGH)) {
            throw file.wrong("has no topic of level high");
        }
        return rules;
    }

    private List<RiskRules.Topic> topics(JsonNode root, String key) {
        JsonNode list = root.path(key);
        if (!list.isArray()) {
            throw wrong("needs a list of " + key);
        }
        List<RiskRules.Topic> topics = new ArrayList<>();
        for (JsonNode topic : list) {
            String at = key + "[" + topics.size() + "]";
            keys(topic, TOPIC_KEYS, at);
            String id = text(topic, "id", at);
            if (!ids.add(id)) {
                throw wrong(at + ": the id " + id + " is there twice");
            }
            List<String> phrases = new ArrayList<>();
            LANGUAGES.forEach(language -> phrases.addAll(phrases(topic, language, at + " " + id)));
            topics.add(RiskRules.Topic.of(id, level(topic, at + " " + id), phrases));
        }
        return topics;
    }

    private List<String> phrases(JsonNode topic, String language, String at) {
        JsonNode list = topic.path(language);
        if (!list.isArray() || list.isEmpty()) {
            throw wrong(at + ": needs phrases in " + language);
        }
        List<String> phrases = new ArrayList<>();
        for (JsonNode phrase : list) {
            if (!phrase.isTextual() || phrase.textValue().replace("*", "").isBlank()) {
                throw wrong(at + ": a phrase in " + language + " is no text");
            }
            phrases.add(phrase.textValue());
        }
        return phrases;
    }

    private Risk level(JsonNode topic, String at) {
        String written = text(topic, "level", at);
        try {
            return Risk.valueOf(written.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw wrong(at + ": the level is low, medium or high, not " + written);
        }
    }

    private String text(JsonNode node, String key, String at) {
        if (!node.path(key).isTextual() || node.path(key).textValue().isBlank()) {
            throw wrong(at + ": needs " + key);
        }
        return node.path(key).textValue();
    }

    private void keys(JsonNode node, Set<String> known, String at) {
        if (!node.isObject()) {
            throw wrong(at + " is no object");
        }
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw wrong(at + ": nobody knows the key " + key);
            }
        });
    }

    private IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException("risk rules: " + place + ": " + why);
    }
}
