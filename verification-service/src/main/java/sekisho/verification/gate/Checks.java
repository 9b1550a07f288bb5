package sekisho.verification.gate;

import java.util.List;
import java.util.stream.Stream;

/** The checks, in the order they are reported. */
public final class Checks {

    /** What a settlement by an expert, and the chosen side of a pair, must pass as well. */
    private static final List<Check> PAPERS = List.of(
            new StructureCheck(),
            new CitationCheck(),
            new JurisdictionCheck(),
            new QuotationCheck(),
            new LiteralCheck(),
            new InjectionCheck(),
            new ConfidentialityCheck());

    private static final List<Check> CAUTION = List.of(
            new ScopeCheck(),
            new PolarityCheck(),
            new PartyCheck(),
            new GroundingCheck(),
            new ExtractCheck(),
            new WordingCheck(),
            new LanguageCheck(),
            new AdviceCheck());

    private Checks() {}

    /** The checks no human can waive: does every claim carry its papers? */
    public static List<Check> ofPapers() {
        return PAPERS;
    }

    /** Everything a draft must pass to be released by the gate alone. */
    public static List<Check> ofDrafts() {
        return Stream.concat(PAPERS.stream(), CAUTION.stream()).toList();
    }

    /** Runs the checks; one that breaks has failed. */
    static List<Clearance.Named> run(List<Check> checks, Case answer) {
        return checks.stream()
                .map(check -> new Clearance.Named(check.name(), guarded(check, answer)))
                .toList();
    }

    @SuppressWarnings("CatchAndPrintStackTrace")
    private static Finding guarded(Check check, Case answer) {
        try {
            Finding finding = check.on(answer);
            return finding == null ? Finding.failed("no-finding") : finding;
        } catch (RuntimeException | StackOverflowError broken) {
            return Finding.failed("not-decidable");
        }
    }
}
