package sekisho.verification.gate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Words that say on which side of a number the rule stands. */
final class Bounds {

    private static final List<Map.Entry<String, String>> SPELLINGS = List.of(
            Map.entry("not less than|no less than|no fewer than|not fewer than|at least|not earlier than", "least"),
            Map.entry("mindestens|wenigstens|nicht weniger als|frühestens|以上|不低于|不少于|至少|不得少于|を下回らない", "least"),
            Map.entry(
                    "not more than|no more than|at most|not exceeding|not exceed|up to|no later than|not later than",
                    "most"),
            Map.entry("höchstens|maximal|nicht mehr als|spätestens|bis zu|以下|以内|不超过|不得超过|不高于|至多|を超えない", "most"),
            Map.entry("within|innerhalb|binnen", "most"),
            Map.entry("less than|fewer than|below|weniger als|unterhalb|未満|未满|低于|不足|少于", "under"),
            Map.entry("more than|exceeding|exceeds?|above|mehr als|übersteigt|überschreitet|超过|超え|高于|多于", "over"));

    static final String PATTERN = SPELLINGS.stream()
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(
                    "|", "(?=[nalmwfuhsbdei以不至を未低少多高超])(?<![\\p{IsLatin}])(?:", ")(?![\\p{IsLatin}])"));

    private Bounds() {}

    static String kind(String written) {
        String text = written.toLowerCase(Locale.ROOT);
        return SPELLINGS.stream()
                .filter(spelling -> text.matches(spelling.getKey()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
