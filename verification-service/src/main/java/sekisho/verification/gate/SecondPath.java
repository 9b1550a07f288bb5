package sekisho.verification.gate;

import java.util.ArrayList;
import java.util.List;
import sekisho.verification.gate.Clearance.Named;

/**
 * The way out of the gate that leads past a second model. It may settle three objections and no others: too little
 * confidence, words of the model's own, and, where the policy lets answers of high risk leave at all, high risk. Every
 * other objection stands whatever a second model says, so it is not even asked then.
 */
final class SecondPath {

    private SecondPath() {}

    /** True if a second model is needed, and its agreement could change something. */
    static boolean open(List<Named> findings, Confidence confidence, SecondRules rules) {
        List<Named> objections = findings.stream().filter(SecondPath::objects).toList();
        return !objections.isEmpty() && objections.stream().allMatch(objection -> isFor(objection, confidence, rules));
    }

    /** The findings with what the second model said, and without the objections its agreement settles. */
    static List<Named> settled(List<Named> findings, Confidence confidence, SecondOpinion opinion, SecondRules rules) {
        List<Named> settled = new ArrayList<>(findings);
        boolean open = open(findings, confidence, rules);
        if (open && opinion instanceof SecondOpinion.Agreed) {
            settled.replaceAll(named -> isSettled(named, rules) ? waived(named) : named);
        }
        settled.add(new Named(SecondOpinion.CHECK, open ? opinion.finding() : Finding.notApplicable()));
        return settled;
    }

    private static boolean isFor(Named objection, Confidence confidence, SecondRules rules) {
        return switch (code(objection)) {
            case Gate.LOW_CONFIDENCE ->
                confidence instanceof Confidence.Calibrated(double value) && value >= rules.confidenceMin();
            case ExtractCheck.OWN_WORDS, Gate.HIGH_RISK -> true;
            default -> false;
        };
    }

    private static boolean isSettled(Named named, SecondRules rules) {
        return objects(named) && (!Gate.HIGH_RISK.equals(code(named)) || rules.highRiskMayLeave());
    }

    private static boolean objects(Named named) {
        return named.finding() instanceof Finding.Failed;
    }

    private static String code(Named objection) {
        return objection.finding() instanceof Finding.Failed(String code) ? code : "";
    }

    /** The rule for a single model does not apply to an answer two have given. */
    private static Named waived(Named named) {
        return new Named(named.name(), Finding.notApplicable());
    }
}
