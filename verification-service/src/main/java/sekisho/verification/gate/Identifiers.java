package sekisho.verification.gate;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Identifiers of people, accounts and firms. A check digit alone lets about one in ten random strings through, so each kind
 * needs its structure too, and those that are plain digits also a word beside them that says what they are.
 */
final class Identifiers {

    /** How far the word may stand from the number, in characters. */
    private static final int NEAR = 60;

    /** Fewest digits of anything below but an e-mail address. */
    private static final int DIGITS_MIN = 4;

    /**
     * One kind.
     *
     * @param context words one of which must stand near, or null where the structure says enough
     */
    private record Kind(String name, Pattern pattern, Predicate<String> valid, Pattern context) {
        boolean in(String text) {
            Matcher found = pattern.matcher(text);
            while (found.find()) {
                if (valid.test(found.group()) && near(text, found)) {
                    return true;
                }
            }
            return false;
        }

        private boolean near(String text, Matcher found) {
            return context == null
                    || context.matcher(text.substring(
                                    Math.max(0, found.start() - NEAR), Math.min(text.length(), found.end() + NEAR)))
                            .find();
        }
    }

    private static final List<Kind> KINDS = List.of(
            kind("e-mail", "(?<![\\w.+-])[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,}", it -> true, null),
            kind(
                    "iban",
                    "(?<![a-z0-9])[a-z]{2}\\d{2}(?: ?[a-z0-9]{4}){2,7}(?: ?[a-z0-9]{1,4})?(?![a-z0-9])",
                    CheckDigits::iban,
                    null),
            kind("card", "(?<![\\d.,-])(?:\\d[ -]?){12,18}\\d(?![\\d-])", CheckDigits::card, null),
            kind(
                    "uscc",
                    "(?<![a-z0-9])[0-9a-hj-npqrtuwxy]{2}\\d{6}[0-9a-hj-npqrtuwxy]{10}(?![a-z0-9])",
                    CheckDigits::uscc,
                    null),
            kind("resident-id", "(?<!\\d)\\d{17}[\\dx](?![\\da-z])", CheckDigits::residentId, null),
            kind("lei", "(?<![a-z0-9])[a-z0-9]{18}\\d{2}(?![a-z0-9])", CheckDigits::lei, null),
            kind(
                    "my-number",
                    "(?<![\\d-])\\d{4}[ -]?\\d{4}[ -]?\\d{4}(?![\\d-])",
                    CheckDigits::myNumber,
                    "マイナンバー|個人番号|my ?number"),
            kind(
                    "corporate-number",
                    "(?<![\\d-])\\d{13}(?![\\d-])",
                    CheckDigits::corporateNumber,
                    "法人番号|corporate number"),
            kind(
                    "tax-id",
                    "(?<![\\d-])[1-9]\\d ?\\d{3} ?\\d{3} ?\\d{3}(?![\\d-])",
                    CheckDigits::taxId,
                    "steuer|idnr|tax id|税番号|税号"),
            kind("ssn", "(?<![\\d-])(?!000|666|9)\\d{3}[- ](?!00)\\d{2}[- ](?!0000)\\d{4}(?![\\d-])", it -> true, null),
            kind(
                    "passport",
                    "(?<![a-z0-9])(?:[a-z]{1,2}\\d{7,8}|[cfghjk][cfghjklmnprtvwxyz0-9]{8})(?![a-z0-9])",
                    it -> it.chars().anyMatch(Character::isDigit),
                    "passport|reisepass|pass-?n|旅券|パスポート|护照"),
            kind(
                    "phone",
                    "(?<![\\w.,-])\\+\\d{1,3}[ ./-]?(?:\\(0?\\d{1,4}\\)[ ./-]?)?\\d(?:[ ./-]?\\d){5,12}(?![\\w])",
                    it -> true,
                    null),
            kind(
                    "phone",
                    "(?<![\\w.,/-])(?:\\(\\d{2,4}\\) ?|0\\d{1,4}[ /-]|\\d{3}[-.])?\\d(?:[ .-]?\\d){5,11}(?![\\w/-])",
                    Identifiers::dialled,
                    "\\b(?:tel|phone|call|mobile|fax|telefon|handy|rufnummer)|電話|携帯|连絡|電話番号|电话|手机|联系方式"),
            kind(
                    "address",
                    "(?<!\\d|[.])(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?![.]?\\d)",
                    it -> true,
                    "\\bip\\b|address|server|host|adresse|アドレス|地址"));

    /** Words of a secret that was told: a key or password with its value behind it. */
    private static final Pattern SECRET = Pattern.compile(
            "(?:password|passwort|kennwort|api[ _-]?key|secret key|access token|pin code|パスワード|暗証番号|密码|口令) ?(?:is|ist|lautet|は|为|是|=|:) ?\"?(?=\\S*\\d)[^\\s。、,;]{4,}"
                    + "|-----begin [a-z ]*private key");

    private Identifiers() {}

    /** The kinds of identifiers in a text, each once. */
    static List<String> kinds(String text) {
        String folded = Fold.loose(text);
        if (folded.indexOf('@') < 0
                && folded.chars().filter(Character::isDigit).limit(DIGITS_MIN).count() < DIGITS_MIN) {
            return SECRET.matcher(folded).find() ? List.of("secret") : List.of();
        }
        List<String> kinds = KINDS.stream()
                .filter(kind -> kind.in(folded))
                .map(Kind::name)
                .distinct()
                .toList();
        return SECRET.matcher(folded).find()
                ? Stream.concat(kinds.stream(), Stream.of("secret")).toList()
                : kinds;
    }

    /** The first kind a text holds that another one does not hold as well. */
    static Optional<String> foreign(String text, String cited) {
        String folded = Fold.loose(text);
        String carried = Fold.loose(cited);
        for (Kind kind : KINDS) {
            if (kind.in(kept(kind.pattern(), folded, carried))) {
                return Optional.of(kind.name());
            }
        }
        Matcher secret = SECRET.matcher(folded);
        return secret.find() && !carried.contains(secret.group()) ? Optional.of("secret") : Optional.empty();
    }

    /** The text without what the cited words carry. */
    private static String kept(Pattern pattern, String text, String carried) {
        return pattern.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(carried.contains(found.group()) ? " " : found.group()));
    }

    private static boolean dialled(String number) {
        long digits = number.chars().filter(Character::isDigit).count();
        return digits >= 7 && digits <= 12;
    }

    private static Kind kind(String name, String pattern, Predicate<String> valid, String context) {
        return new Kind(name, Pattern.compile(pattern), valid, context == null ? null : Pattern.compile(context));
    }
}
