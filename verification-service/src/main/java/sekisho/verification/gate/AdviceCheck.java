package sekisho.verification.gate;

import java.util.Optional;
import java.util.regex.Pattern;
import sekisho.contracts.Claim;

/** Information yes, advice on a specific case no: a claim does not tell the reader what to do unless the law says it. */
public final class AdviceCheck implements Check {

    private static final Pattern ADVICE = Pattern.compile(
            String.join(
                    "|",
                    "\\b(?:i|we) (?:would |strongly )?(?:advise|recommend|suggest)\\b|\\byou should\\b|\\byou (?:will|would) (?:win|lose|be acquitted)\\b",
                    "\\bin your (?:case|situation)\\b|\\byour best option\\b|\\b(?:my|our) (?:advice|legal opinion)\\b",
                    "\\b(?:ich|wir) (?:empfehl|rat)en?\\b|\\bsie sollten\\b|\\bin ihrem fall\\b|\\bunser rat\\b",
                    "お勧めします|おすすめします|あなたの場合|べきでしょう|ご助言|貴社は.{0,20}べきです",
                    "我们?建议您?|您应该|你应该|在您的情况|您的案件"),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public String name() {
        return "advice";
    }

    @Override
    public Finding on(Case answer) {
        return answer.eachClaim(AdviceCheck::objection);
    }

    private static Optional<String> objection(Claim claim) {
        String papers = Case.papers(claim);
        return ADVICE.matcher(Fold.verbatim(claim.text())).results().anyMatch(found -> !papers.contains(found.group()))
                ? Optional.of("specific-advice")
                : Optional.empty();
    }
}
