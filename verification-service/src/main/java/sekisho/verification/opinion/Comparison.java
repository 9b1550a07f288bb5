package sekisho.verification.opinion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Citation;
import sekisho.contracts.Claim;
import sekisho.contracts.Draft;
import sekisho.contracts.GateReport.CheckOutcome;
import sekisho.contracts.GateReport.Outcome;
import sekisho.verification.gate.ExtractCheck;
import sekisho.verification.gate.Fold;
import sekisho.verification.gate.Gate;
import sekisho.verification.gate.GatePolicy;
import sekisho.verification.gate.Literals;
import sekisho.verification.gate.Polarity;
import sekisho.verification.gate.SecondOpinion;
import sekisho.verification.knowledge.Knowledge;
import sekisho.verification.opinion.Opinion.Statement;

/**
 * Do two answers to one question say the same? Found out from the outside, without asking either model: they rest on the
 * same provisions, on the same words of them, name the same numbers, and point the same way. Every claim of the draft must
 * have its counterpart in the second answer, and every statement of the second answer its counterpart in the draft: what
 * one has left out may turn what the other says.
 */
public final class Comparison {

    public static final String CANNOT_TELL = "cannot-tell";
    public static final String UNKNOWN_PROVISION = "unknown-provision";

    /** Where two statements part; the later, the nearer they are. */
    private enum Gap {
        OTHER_PROVISIONS,
        OTHER_PLACE,
        OTHER_LITERALS,
        OTHER_DIRECTION;

        private String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private final GatePolicy policy;

    public Comparison(GatePolicy policy) {
        this.policy = policy;
    }

    /** What the second model's opinion is worth beside a draft. */
    public SecondOpinion of(AnswerDrafted drafted, Brief brief, Opinion opinion, Knowledge knowledge) {
        return switch (opinion) {
            case Opinion.CannotTell _ -> new SecondOpinion.Undecided(CANNOT_TELL);
            case Opinion.Answers(List<Statement> statements) -> {
                Optional<List<Claim>> told = claims(statements, brief);
                yield told.isEmpty()
                        ? new SecondOpinion.Undecided(UNKNOWN_PROVISION)
                        : compared(drafted, told.get(), knowledge);
            }
        };
    }

    private SecondOpinion compared(AnswerDrafted drafted, List<Claim> told, Knowledge knowledge) {
        List<CheckOutcome> papers = Gate.standsAlone(drafted.question().inquiry(), told, knowledge, policy);
        Optional<String> objection = papers.stream()
                .filter(check -> check.outcome() == Outcome.FAILED)
                .map(check -> "its-" + check.name())
                .findFirst();
        if (objection.isPresent()) {
            return new SecondOpinion.Undecided(objection.get());
        }
        List<Claim> drafts = drafted.draft() instanceof Draft.Answered answered ? answered.claims() : List.of();
        List<Optional<Gap>> gaps = new ArrayList<>();
        drafts.forEach(claim -> gaps.add(
                nearest(told.stream().map(other -> gap(claim, other, knowledge)).toList())));
        told.forEach(other -> gaps.add(nearest(
                drafts.stream().map(claim -> gap(claim, other, knowledge)).toList())));
        return gaps.stream()
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .<SecondOpinion>map(gap -> new SecondOpinion.Disagreed(gap.code()))
                .orElseGet(SecondOpinion.Agreed::new);
    }

    /** The gap to the nearest counterpart; empty if there is one without a gap. */
    private static Optional<Gap> nearest(List<Optional<Gap>> gaps) {
        return gaps.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(gaps.stream()
                        .flatMap(Optional::stream)
                        .max(Comparator.naturalOrder())
                        .orElse(Gap.OTHER_PROVISIONS));
    }

    private Optional<Gap> gap(Claim claim, Claim other, Knowledge knowledge) {
        List<Citation> shared = claim.citations().stream()
                .filter(citation -> other.citations().stream().anyMatch(theirs -> same(citation, theirs)))
                .toList();
        if (shared.isEmpty()) {
            return Optional.of(Gap.OTHER_PROVISIONS);
        }
        boolean extract = ExtractCheck.extracted(claim);
        boolean here = shared.stream()
                .anyMatch(citation -> other.citations().stream()
                        .filter(theirs -> same(citation, theirs))
                        .anyMatch(theirs -> overlap(claim, citation, theirs, extract, knowledge)
                                >= policy.second().samePlace()));
        if (!here) {
            return Optional.of(Gap.OTHER_PLACE);
        }
        Set<String> ours = Literals.of(claim.text());
        Set<String> theirs = Literals.of(other.text());
        if (extract) {
            return ours.containsAll(theirs) ? Optional.empty() : Optional.of(Gap.OTHER_LITERALS);
        }
        if (!ours.equals(theirs)) {
            return Optional.of(Gap.OTHER_LITERALS);
        }
        return Polarity.of(claim.text()).equals(Polarity.of(other.text()))
                ? Optional.empty()
                : Optional.of(Gap.OTHER_DIRECTION);
    }

    /** The share of the shorter of two pieces of a provision that lies in the other one. */
    private static double overlap(Claim claim, Citation ours, Citation theirs, boolean extract, Knowledge knowledge) {
        String text = knowledge
                .find(ours.passageId(), ours.version())
                .map(passage -> Fold.verbatim(passage.text()))
                .orElse("");
        String said = Fold.verbatim(claim.text());
        String mine = extract && text.contains(said) ? said : Fold.verbatim(ours.quote());
        String other = Fold.verbatim(theirs.quote());
        int at = text.indexOf(mine);
        int there = text.indexOf(other);
        if (at < 0 || there < 0) {
            return 0;
        }
        int common = Math.min(at + mine.length(), there + other.length()) - Math.max(at, there);
        return Math.max(0, common) / (double) Math.max(1, Math.min(mine.length(), other.length()));
    }

    private static boolean same(Citation one, Citation other) {
        return one.passageId().equals(other.passageId()) && one.version() == other.version();
    }

    private static Optional<List<Claim>> claims(List<Statement> statements, Brief brief) {
        List<Claim> claims = new ArrayList<>();
        for (Statement statement : statements) {
            brief.passage(statement.provision())
                    .map(passage -> new Claim(
                            statement.text(),
                            List.of(new Citation(
                                    passage.id(),
                                    passage.version(),
                                    passage.instrument(),
                                    passage.locator(),
                                    passage.jurisdiction(),
                                    statement.quote(),
                                    passage.validFrom(),
                                    passage.validTo()))))
                    .ifPresent(claims::add);
        }
        return claims.size() == statements.size() ? Optional.of(claims) : Optional.empty();
    }
}
