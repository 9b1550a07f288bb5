package sekisho.verification.gate;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sekisho.contracts.Claim;

/**
 * The opening a claim may put before the words of the law: {@code Under Art. 5 of the Rules, in force since 1 July 2022:}. It is
 * one only if it says nothing but the place that is cited, as the citation names it, and the days it is in force.
 */
final class Frame {

    private static final int CHARS_MAX = 400;
    private static final Pattern END = Pattern.compile(": | gilt: |によれば、|, ?(?=[\\p{IsHan}])");
    private static final Pattern WORDS = Pattern.compile(
            "(?i)\\b(?:under|according to|pursuant to|of|the|in force since|nach|gemäß|laut|des|der|in kraft seit|gilt|january|february|march|april|may"
                    + "|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember)\\b"
                    + "|根据|按照|依照|现行的?|起施行的?|施行|[の的《》年月日(),.:;\"\\s\\d]");

    private Frame() {}

    /** What a claim says behind its opening; folded. */
    static String text(Claim claim) {
        String text = Fold.verbatim(claim.text());
        Matcher end = END.matcher(text.length() > CHARS_MAX ? text.substring(0, CHARS_MAX) : text);
        while (end.find()) {
            if (names(text.substring(0, end.start()), claim)) {
                return text.substring(end.end()).strip();
            }
        }
        return text;
    }

    private static boolean names(String opening, Claim claim) {
        String left = opening;
        boolean named = false;
        for (String name : claim.citations().stream()
                .flatMap(citation -> Stream.of(citation.instrument(), citation.locator()))
                .map(Fold::verbatim)
                .filter(name -> !name.isBlank())
                .sorted((one, other) -> other.length() - one.length())
                .toList()) {
            named |= left.contains(name);
            left = left.replace(name, " | ");
        }
        if (!named || !inForce(claim).containsAll(Literals.of(left))) {
            return false;
        }
        return WORDS.matcher(left).replaceAll("").replace("|", "").isBlank();
    }

    private static Set<String> inForce(Claim claim) {
        return claim.citations().stream()
                .flatMap(citation -> Stream.of(day(citation.validFrom()), day(citation.validTo())))
                .collect(Collectors.toSet());
    }

    private static String day(LocalDate day) {
        return "date:" + day;
    }
}
