package sekisho.feedback.preference;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes identifiers of people out of a question before it leaves its region: e-mail addresses, IBANs, card numbers, phone
 * numbers, and any long number. Rather one number too many than one too few: what is learned is which provision answers,
 * and no provision depends on an account number. Amounts and dates stay, because they are part of what is asked.
 */
public final class PersonalData {

    private static final Pattern EMAIL = Pattern.compile("[\\w.+%-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern IBAN = Pattern.compile(
            "(?<![A-Za-z0-9])[A-Z]{2}\\d{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,3})?(?![A-Za-z0-9])");
    private static final Pattern CARD = Pattern.compile("(?<!\\d)\\d(?:[ -]?\\d){12,18}(?![\\dXx])");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\d.,])(?:\\+\\d|\\(0?\\d{1,5}\\)|0\\d)(?:[ ()/.-]{0,2}\\d){6,13}(?!\\d)");
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<!\\d)\\d{9,}[Xx]?(?!\\d)");
    private static final Pattern GROUPED_NUMBER =
            Pattern.compile("(?<![\\d.,])\\d{2,6}(?:[ -]\\d{2,6}){2,}(?![\\d.,]\\d)");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d{2}-\\d{2}-\\d{4}");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?: \\d{3})+");

    private PersonalData() {}

    /** The text in Unicode form NFKC with identifiers replaced by their kind in brackets. */
    public static String scrubbed(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        plain = EMAIL.matcher(plain).replaceAll("[email]");
        plain = IBAN.matcher(plain).replaceAll("[iban]");
        plain = CARD.matcher(plain)
                .replaceAll(found -> Matcher.quoteReplacement(luhn(found.group()) ? "[card]" : "[number]"));
        plain = LONG_NUMBER.matcher(plain).replaceAll("[number]");
        plain = keepingDates(PHONE, plain, "[phone]");
        return keepingDates(GROUPED_NUMBER, plain, "[number]");
    }

    private static String keepingDates(Pattern pattern, String text, String replacement) {
        return pattern.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        DATE.matcher(found.group()).matches()
                                        || THOUSANDS.matcher(found.group()).matches()
                                ? found.group()
                                : replacement));
    }

    /** The check digit of card numbers (ISO/IEC 7812). */
    private static boolean luhn(String number) {
        int sum = 0;
        boolean twice = false;
        for (int i = number.length() - 1; i >= 0; i--) {
            int digit = Character.digit(number.charAt(i), 10);
            if (digit >= 0) {
                int counted = twice ? digit * 2 : digit;
                sum += counted > 9 ? counted - 9 : counted;
                twice = !twice;
            }
        }
        return sum % 10 == 0;
    }
}
