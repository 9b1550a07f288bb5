package sekisho.verification.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import sekisho.verification.json.CanonicalJson;

/** What somebody would do to a history, each at a random place. */
enum Forgery {
    EDIT {
        @Override
        void apply(List<String> entries, Random chance) {
            int at = chance.nextInt(entries.size());
            entries.set(at, edited(entries.get(at), chance));
        }
    },
    DELETE {
        @Override
        void apply(List<String> entries, Random chance) {
            entries.remove(chance.nextInt(entries.size()));
        }
    },
    SWAP {
        @Override
        void apply(List<String> entries, Random chance) {
            int one = chance.nextInt(entries.size());
            int other = (one + 1 + chance.nextInt(entries.size() - 1)) % entries.size();
            Collections.swap(entries, one, other);
        }
    },
    TRUNCATE {
        @Override
        void apply(List<String> entries, Random chance) {
            entries.subList(chance.nextInt(entries.size()), entries.size()).clear();
        }
    },
    REORDER {
        @Override
        void apply(List<String> entries, Random chance) {
            int width = 3 + chance.nextInt(8);
            int from = chance.nextInt(entries.size() - width);
            Collections.rotate(entries.subList(from, from + width), 1 + chance.nextInt(width - 1));
        }
    },
    INSERT {
        @Override
        void apply(List<String> entries, Random chance) {
            entries.add(chance.nextInt(entries.size()), invented(entries, chance));
        }
    },
    DOUBLE {
        @Override
        void apply(List<String> entries, Random chance) {
            entries.add(chance.nextInt(entries.size()), entries.get(chance.nextInt(entries.size())));
        }
    },
    FORK {
        @Override
        void apply(List<String> entries, Random chance) {
            for (int at = chance.nextInt(entries.size()); at < entries.size(); at++) {
                entries.set(at, edited(entries.get(at), chance));
            }
            for (int more = chance.nextInt(5); more > 0; more--) {
                entries.add(invented(entries, chance));
            }
        }
    },
    ROLL_BACK {
        @Override
        void apply(List<String> entries, Random chance) {
            int size = entries.size();
            TRUNCATE.apply(entries, chance);
            for (int more = size - entries.size() + chance.nextInt(5); more > 0; more--) {
                entries.add(edited(PATTERN, chance));
            }
        }
    };

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final CanonicalJson CANON = new CanonicalJson();
    private static final String PATTERN =
            "{\"confidence\":0.97,\"decidedBy\":\"gate\",\"questionId\":\"q\",\"sequence\":0,"
                    + "\"state\":\"released\",\"time\":\"2026-05-04T08:00:00Z\",\"verdictId\":\"v\"}";

    /** Changes a history in place; it may still number its entries as they were. */
    abstract void apply(List<String> entries, Random chance);

    /** Another content: what somebody with something to hide would change, or a single character. */
    private static String edited(String entry, Random chance) {
        Map<String, Object> fields = fields(entry);
        switch (chance.nextInt(5)) {
            case 0 -> fields.put("state", "released".equals(fields.get("state")) ? "refused" : "released");
            case 1 -> fields.put("confidence", chance.nextDouble());
            case 2 -> fields.put("verdictId", "forged-" + chance.nextLong());
            case 3 -> fields.put("time", "2026-01-01T00:00:" + (10 + chance.nextInt(50)) + "Z");
            default -> fields.put("questionId", "forged-" + chance.nextLong());
        }
        return CANON.spell(fields);
    }

    private static String invented(List<String> entries, Random chance) {
        String pattern = entries.isEmpty() ? PATTERN : entries.get(chance.nextInt(entries.size()));
        Map<String, Object> fields = fields(pattern);
        fields.put("verdictId", "forged-" + chance.nextLong());
        fields.put("questionId", "forged-" + chance.nextLong());
        return CANON.spell(fields);
    }

    /** The same entries, each saying that it stands where it stands. */
    static List<String> renumbered(List<String> entries) {
        List<String> renumbered = new ArrayList<>(entries.size());
        for (String entry : entries) {
            Map<String, Object> fields = fields(entry);
            fields.put("sequence", renumbered.size());
            renumbered.add(CANON.spell(fields));
        }
        return renumbered;
    }

    static String verdictOf(String entry) {
        return fields(entry).get("verdictId").toString();
    }

    private static Map<String, Object> fields(String entry) {
        try {
            return new HashMap<>(JSON.readValue(entry, new TypeReference<Map<String, Object>>() {}));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
