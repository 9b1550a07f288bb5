package sekisho.verification.gate;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

/** Check digits and structures of identifiers. Texts are folded, lower case, and may hold spaces and dashes. */
final class CheckDigits {

    /** Lengths of IBANs by country (ISO 13616 registry), those the house's jurisdictions and their neighbours use. */
    private static final Map<String, Integer> IBAN_LENGTH = Map.ofEntries(
            Map.entry("de", 22),
            Map.entry("fr", 27),
            Map.entry("gb", 22),
            Map.entry("ch", 21),
            Map.entry("ae", 23),
            Map.entry("br", 29),
            Map.entry("at", 20),
            Map.entry("be", 16),
            Map.entry("es", 24),
            Map.entry("it", 27),
            Map.entry("nl", 18),
            Map.entry("lu", 20),
            Map.entry("li", 21),
            Map.entry("ie", 22),
            Map.entry("pt", 25),
            Map.entry("pl", 28),
            Map.entry("dk", 18),
            Map.entry("se", 24),
            Map.entry("no", 15),
            Map.entry("fi", 18),
            Map.entry("cz", 24),
            Map.entry("sa", 24),
            Map.entry("tr", 26),
            Map.entry("gr", 27));

    private static final String USCC = "0123456789abcdefghjklmnpqrtuwxy";
    private static final int[] RESIDENT_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private CheckDigits() {}

    /** Length of its country, and ISO 7064 mod 97-10. */
    static boolean iban(String written) {
        String iban = bare(written);
        Integer length = IBAN_LENGTH.get(iban.substring(0, 2));
        boolean fits = length == null ? iban.length() >= 15 && iban.length() <= 34 : iban.length() == length;
        return fits && mod97(iban.substring(4) + iban.substring(0, 4)) == 1;
    }

    /** ISO 17442: mod 97-10, and both letters and digits as in real ones. */
    static boolean lei(String lei) {
        return lei.chars().anyMatch(Character::isLetter) && mod97(lei) == 1;
    }

    /** A range of a known scheme (ISO/IEC 7812) with its length, and Luhn's digit. */
    static boolean card(String written) {
        String card = bare(written);
        boolean scheme = card.matches(
                "4\\d{12}(?:\\d{3}){0,2}|5[1-5]\\d{14}|2(?:22[1-9]|2[3-9]\\d|[3-6]\\d\\d|7[01]\\d|720)\\d{12}|3[47]\\d{13}"
                        + "|6(?:011|5\\d\\d|4[4-9]\\d)\\d{12}|35(?:2[89]|[3-8]\\d)\\d{12}|3(?:0[0-5]|[68]\\d)\\d{11}|62\\d{14,17}"
                        + "|(?:5018|5020|5038|5893|6304|67\\d\\d)\\d{8,15}|1800\\d{11}|2131\\d{11}");
        return scheme && luhn(card);
    }

    /** GB 11643: region of a province, a birthday, mod 11-2. */
    static boolean residentId(String id) {
        int sum = 0;
        for (int i = 0; i < RESIDENT_WEIGHTS.length; i++) {
            sum += (id.charAt(i) - '0') * RESIDENT_WEIGHTS[i];
        }
        return id.matches("(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]).*")
                && day(id.substring(6, 14))
                && "10x98765432".charAt(sum % 11) == id.charAt(17);
    }

    /** GB 32100: mod 31 over 17 characters. */
    static boolean uscc(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += USCC.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return "159ny".indexOf(code.charAt(0)) >= 0 && USCC.charAt((31 - sum % 31) % 31) == code.charAt(17);
    }

    /** Individual number: mod 11 with weights 2..7, 2..6 from the right. */
    static boolean myNumber(String written) {
        String number = bare(written);
        int sum = 0;
        for (int n = 1; n <= 11; n++) {
            sum += (number.charAt(11 - n) - '0') * (n <= 6 ? n + 1 : n - 5);
        }
        int rest = sum % 11;
        return (rest <= 1 ? 0 : 11 - rest) == number.charAt(11) - '0';
    }

    /** Corporate number: the first digit is 9 less the weighted sum of the others, mod 9. */
    static boolean corporateNumber(String number) {
        int sum = 0;
        for (int n = 1; n <= 12; n++) {
            sum += (number.charAt(13 - n) - '0') * (n % 2 == 1 ? 1 : 2);
        }
        return 9 - sum % 9 == number.charAt(0) - '0';
    }

    /** Steuerliche Identifikationsnummer: one digit of the first ten occurs twice or thrice; ISO 7064 mod 11,10. */
    static boolean taxId(String written) {
        String id = bare(written);
        long distinct = id.substring(0, 10).chars().distinct().count();
        int product = 10;
        for (int i = 0; i < 10; i++) {
            int sum = (id.charAt(i) - '0' + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return distinct >= 8 && distinct <= 9 && (11 - product) % 10 == id.charAt(10) - '0';
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    private static int mod97(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(letter -> digits.append(Character.digit(letter, 36)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue();
    }

    private static boolean day(String yyyymmdd) {
        try {
            int year = Integer.parseInt(yyyymmdd.substring(0, 4));
            LocalDate.of(year, Integer.parseInt(yyyymmdd.substring(4, 6)), Integer.parseInt(yyyymmdd.substring(6)));
            return year >= 1900 && year < 2100;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static String bare(String written) {
        return written.replaceAll("[ -]", "");
    }
}
