package sekisho.verification.gate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Units of time a term or deadline is counted in. A Werktag is not an Arbeitstag; a business day is not a day. */
final class Terms {

    private static final List<Map.Entry<String, String>> SPELLINGS = List.of(
            Map.entry("(?:business|working|banking) days?", "business-day"),
            Map.entry("[个個]?(?:営業日|工作日|交易日|营业日)", "business-day"),
            Map.entry("werktage?n?|werktags?", "werktag"),
            Map.entry("(?:bank)?arbeitstage?n?|geschäftstage?n?", "business-day"),
            Map.entry("minutes?|minuten?|分钟|分間", "minute"),
            Map.entry("hours?|stunden?|時間|小时", "hour"),
            Map.entry("weeks?|wochen?|週間|周", "week"),
            Map.entry("months?|monate?n?|monats|[かヶカケ箇個个]月|月", "month"),
            Map.entry("years?|jahre?n?|jahres|[かヶカケ箇個个]年|年", "year"),
            Map.entry("days?|kalendertage?n?|tage?n?|日|天", "day"));

    /** All units, longest first, as one alternative without groups. */
    static final String UNITS =
            SPELLINGS.stream().map(Map.Entry::getKey).collect(Collectors.joining("|", "(?:", ")(?![a-zäöüß])"));

    private Terms() {}

    static String unit(String written) {
        String text = written.toLowerCase(Locale.ROOT);
        return SPELLINGS.stream()
                .filter(spelling -> text.matches(spelling.getKey()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
