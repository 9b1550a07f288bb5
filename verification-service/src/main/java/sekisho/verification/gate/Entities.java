package sekisho.verification.gate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Kinds of firms a rule can be about. */
final class Entities {

    private static final List<Map.Entry<String, Pattern>> KINDS = List.of(
            kind(
                    "insurer",
                    "(?<![\\p{IsLatin}])(?:insur(?:er|ance (?:company|undertaking))s?|reinsurers?|versicher(?:er|ungsunternehmen)s?|rückversicherer)(?![\\p{IsLatin}])|保険会社|保険者|保险公司|保险人"),
            kind(
                    "bank",
                    "(?<![\\p{IsLatin}])(?:banks?|credit institutions?|kreditinstitute?[ns]?|banken)(?![\\p{IsLatin}])|銀行|银行"),
            kind(
                    "fund",
                    "(?<![\\p{IsLatin}])(?:fund managers?|investment funds?|kapitalverwaltungsgesellschaft(?:en)?|investmentfonds)(?![\\p{IsLatin}])|投資信託|投資法人|基金管理人|投资基金"),
            kind(
                    "payment",
                    "(?<![\\p{IsLatin}])(?:payment institutions?|e-money institutions?|zahlungsinstitute?[ns]?|e-geld-institute?[ns]?)(?![\\p{IsLatin}])|資金移動業者|支付机构"),
            kind(
                    "securities",
                    "(?<![\\p{IsLatin}])(?:investment firms?|securities (?:firm|compan)(?:s|y|ies)|wertpapier(?:institut|firm|dienstleistungsunternehm)en?)(?![\\p{IsLatin}])|金融商品取引業者|証券会社|证券公司"));

    private Entities() {}

    /** The kinds a folded, lower-case text speaks of. */
    static Set<String> named(String folded) {
        return KINDS.stream()
                .filter(kind -> kind.getValue().matcher(folded).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Map.Entry<String, Pattern> kind(String name, String spellings) {
        return Map.entry(name, Pattern.compile(spellings));
    }
}
