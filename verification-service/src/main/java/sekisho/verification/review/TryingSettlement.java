package sekisho.verification.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import sekisho.contracts.Caveat;
import sekisho.contracts.Claim;
import sekisho.contracts.Draft;
import sekisho.contracts.GateReport.CheckOutcome;
import sekisho.contracts.GateReport.Outcome;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Region;
import sekisho.verification.gate.Case;
import sekisho.verification.gate.Check;
import sekisho.verification.gate.Checks;
import sekisho.verification.gate.Finding;
import sekisho.verification.gate.Gate;
import sekisho.verification.gate.GateNumbers;
import sekisho.verification.knowledge.Knowledge;

/** Tells before a settlement what the checks would object to in it, and to which claim. Changes nothing. */
public final class TryingSettlement {

    private final Function<Region, Knowledge> knowledge;
    private final GateNumbers numbers;

    public TryingSettlement(Function<Region, Knowledge> knowledge, GateNumbers numbers) {
        this.knowledge = knowledge;
        this.numbers = numbers;
    }

    /**
     * What would come of it.
     *
     * @param passed true if these claims may be released
     * @param failed checks that fail over all claims together
     * @param claims what each claim alone fails, in their order
     */
    public record Trial(boolean passed, List<CheckOutcome> failed, List<ClaimTrial> claims) {
        public Trial {
            failed = List.copyOf(failed);
            claims = List.copyOf(claims);
        }
    }

    /**
     * One claim.
     *
     * @param failed what stands in the way of its release
     * @param doubts what the gate would not let a draft out for; an expert may
     */
    public record ClaimTrial(List<CheckOutcome> failed, List<CheckOutcome> doubts) {
        public ClaimTrial {
            failed = List.copyOf(failed);
            doubts = List.copyOf(doubts);
        }
    }

    /** Tries claims as an answer to the question of a case. */
    public Trial of(ReviewCase file, List<Claim> claims) {
        Inquiry inquiry = file.drafted().question().inquiry();
        Knowledge own = knowledge.apply(file.region());
        List<CheckOutcome> together = Gate.papersOf(inquiry, claims, own, numbers);
        return new Trial(
                Gate.passed(together),
                failed(together.stream()),
                claims.stream()
                        .map(claim -> new ClaimTrial(
                                failed(Gate.papersOf(inquiry, List.of(claim), own, numbers).stream()),
                                doubts(new Case(inquiry, List.of(claim), caveats(file), own, numbers))))
                        .toList());
    }

    private static List<CheckOutcome> doubts(Case alone) {
        List<Check> cautious = new ArrayList<>(Checks.ofDrafts());
        cautious.removeAll(Checks.ofPapers());
        return failed(cautious.stream().map(check -> guarded(check, alone)).filter(Objects::nonNull));
    }

    private static CheckOutcome guarded(Check check, Case alone) {
        try {
            Finding finding = check.on(alone);
            return finding == null ? null : finding.as(check.name());
        } catch (RuntimeException broken) {
            return new CheckOutcome(check.name(), Outcome.FAILED, "not-decidable");
        }
    }

    private static List<Caveat> caveats(ReviewCase file) {
        return file.drafted().draft() instanceof Draft.Answered answered ? answered.caveats() : List.of();
    }

    private static List<CheckOutcome> failed(Stream<CheckOutcome> outcomes) {
        return outcomes.filter(check -> check.outcome() == Outcome.FAILED).toList();
    }
}
