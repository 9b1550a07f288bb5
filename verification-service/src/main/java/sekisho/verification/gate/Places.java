package sekisho.verification.gate;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of jurisdictions, of their law and of their authorities, as texts in four languages say them. */
final class Places {

    /** Code, and its names; those in Latin script are told apart by case, since "us" is no country. */
    private static final Map<String, Pattern> NAMES = Stream.of(
                    "DE=Germany|Germany's|German law|German|Deutschland|deutsche[nmrs]? (?:Recht|Gesetz)\\w*|BaFin|ドイツ|德国",
                    "FR=France|French law|French|Frankreich|französische[nmrs]? Recht\\w*|フランス|法国",
                    "GB=United Kingdom|UK|Britain|English law|British|Großbritannien|Vereinigte[sn]? Königreich|britische[nmrs]? Recht\\w*|FCA|イギリス|英国",
                    "CH=Switzerland|Swiss|Schweiz|schweizer(?:ische[nmrs]?)?|FINMA|スイス|瑞士",
                    "AE=United Arab Emirates|UAE|Vereinigte[n]? Arabische[n]? Emirate[n]?|アラブ首長国連邦|阿联酋",
                    "JP=Japan|Japanese|Japans?|japanische[nmrs]? Recht\\w*|日本法|日本(?=では|において|の法)|日本法律|在日本",
                    "CN=China|Chinese law|PRC|Chinas?|chinesische[nmrs]? Recht\\w*|中国法|中国(?=では|において|の法)|中国法律|在中国",
                    "HK=Hong Kong|Hongkong|香港",
                    "SG=Singapore|Singapur|シンガポール|新加坡",
                    "AU=Australia|Australian|Australien|オーストラリア|豪州|澳大利亚",
                    "US=United States|USA|U\\.S\\.|US law|US(?= (?:federal|rules?|regulat\\w+|banks?))|Vereinigte[nr]? Staaten|amerikanische[nmrs]? Recht\\w*|FinCEN|米国|アメリカ|美国",
                    "CA=Canada|Canadian|Kanada|カナダ|加拿大",
                    "BR=Brazil|Brazilian|Brasilien|ブラジル|巴西")
            .map(line -> line.split("=", 2))
            .collect(Collectors.toUnmodifiableMap(
                    line -> line[0],
                    line -> Pattern.compile(
                            "(?<![\\p{IsLatin}])(?:" + latin(line[1]) + ")(?![\\p{IsLatin}])|" + dense(line[1]))));

    /** No name begins otherwise; looking at first letters spares most texts a look at every name. */
    private static final Pattern ANY = Pattern.compile(NAMES.values().stream()
            .map(Pattern::pattern)
            .collect(Collectors.joining("|", "(?=[GDBFUEVSCIJPHKANZfgbcjasdドイフ法英スア日中シオ豪米カブ德法瑞阿在香新澳美加巴])(?:", ")")));

    private Places() {}

    /** Codes of the jurisdictions a folded text names. */
    static Set<String> named(String folded) {
        if (!ANY.matcher(folded).find()) {
            return Set.of();
        }
        Set<String> named = new HashSet<>();
        NAMES.forEach((code, names) -> {
            if (names.matcher(folded).find()) {
                named.add(code);
            }
        });
        return named;
    }

    private static String latin(String names) {
        return parts(names).filter(name -> name.charAt(0) < 0x2E80).collect(Collectors.joining("|"));
    }

    private static String dense(String names) {
        return parts(names).filter(name -> name.charAt(0) >= 0x2E80).collect(Collectors.joining("|"));
    }

    /** Alternatives of the top level; those inside a group stay together. */
    private static Stream<String> parts(String names) {
        return Stream.of(names.split("\\|(?![^(]*\\))"));
    }
}
