package sekisho.verification.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import sekisho.doors.http.ProblemException;
import sekisho.verification.certificate.Adjudicated;
import sekisho.verification.certificate.Submission;

/**
 * Judged answers to be certified, as they come over HTTP; without items, the house's own audits are meant.
 *
 * @param policyHash the one policy all were released under
 * @param corpora the one law of each region all were released under
 * @param traffic scores nobody has judged, by stratum; absent to set a quarter of the items aside
 * @param source SHA-256 of the file they stood in
 */
record ProposalRequest(
        String policyHash,
        Map<String, String> corpora,
        List<ItemBody> items,
        Map<String, List<Double>> traffic,
        String source) {

    /** Most items of one certificate. */
    private static final int ITEMS_MAX = 40_000;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern STRATUM = Pattern.compile("(?:en|ja|zh|de)/[A-Z]{2,8}(?:\\+[A-Z]{2,8})*");

    /** One judged answer; {@code digest} is the SHA-256 of the question after NFKC, lower case, white space folded. */
    record ItemBody(String digest, String stratum, Double score, Boolean correct, Boolean highRisk) {}

    boolean ofTheHouse() {
        return items == null;
    }

    Submission submission() {
        hash("policyHash", policyHash);
        hash("source", source);
        if (corpora == null || corpora.isEmpty()) {
            throw ProblemException.invalid("corpora", "names the law the answers were released under, by region");
        }
        corpora.values().forEach(corpus -> hash("corpora", corpus));
        if (items.size() > ITEMS_MAX) {
            throw ProblemException.invalid("items", "has at most " + ITEMS_MAX + " entries");
        }
        Map<String, List<Double>> scores = traffic == null ? Map.of() : new HashMap<>(traffic);
        scores.forEach((stratum, each) -> {
            if (!STRATUM.matcher(stratum).matches()
                    || each == null
                    || each.stream().anyMatch(ProposalRequest::odd)) {
                throw ProblemException.invalid("traffic", "holds numbers from 0 to 1 by stratum, such as en/EU");
            }
        });
        return new Submission(
                policyHash, corpora, items.stream().map(ProposalRequest::item).toList(), scores, source);
    }

    private static Adjudicated item(ItemBody body) {
        if (body == null
                || body.digest() == null
                || !DIGEST.matcher(body.digest()).matches()
                || body.stratum() == null
                || !STRATUM.matcher(body.stratum()).matches()
                || odd(body.score())
                || body.correct() == null
                || body.highRisk() == null) {
            throw ProblemException.invalid(
                    "items[]",
                    "has digest (64 hex digits), stratum such as en/EU, score from 0 to 1, correct, highRisk");
        }
        return new Adjudicated(body.digest(), body.stratum(), body.score(), body.correct(), body.highRisk());
    }

    private static boolean odd(Double score) {
        return score == null || !(score >= 0 && score <= 1);
    }

    private static void hash(String field, String value) {
        if (value == null || !DIGEST.matcher(value).matches()) {
            throw ProblemException.invalid(field, "is a SHA-256 in lower-case hex");
        }
    }
}
