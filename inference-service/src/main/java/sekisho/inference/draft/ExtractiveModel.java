package sekisho.inference.draft;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sekisho.contracts.Caveat;
import sekisho.contracts.Citation;
import sekisho.contracts.Claim;
import sekisho.contracts.Draft;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Passage;
import sekisho.inference.knowledge.Feature;
import sekisho.inference.knowledge.Lexicon;
import sekisho.inference.knowledge.Retrieval;
import sekisho.inference.knowledge.Standing;

/** {@code extractive-1}: answers with the very words of the best provisions, or says that there are none. */
public final class ExtractiveModel implements LanguageModel {

    public static final String BASE = "extractive-1";

    /** Below this share of the question's terms (by rarity) a provision answers nothing, unless it was asked for by place. */
    static final double COVERAGE_MIN = 0.25;

    /** A further provision is cited if it scores at least this share of the best one. */
    static final double FURTHER_MIN = 0.95;

    /** A second answer is offered if it scores at least this share of the best one. */
    static final double ALTERNATIVE_MIN = 0.5;

    static final int CLAIMS_MAX = 3;

    private final Lexicon lexicon;
    private final Quotes quotes;
    private final InstantSource clock;

    public ExtractiveModel(Lexicon lexicon, InstantSource clock) {
        this.lexicon = lexicon;
        this.quotes = new Quotes(lexicon);
        this.clock = clock;
    }

    @Override
    public String base() {
        return BASE;
    }

    @Override
    public Draft draft(Inquiry inquiry, Retrieval.Ranked found) {
        List<Standing> answering =
                found.standings().stream().filter(ExtractiveModel::answers).toList();
        if (answering.isEmpty() || !answers(found.standings().getFirst())) {
            return new Draft.NothingFound("no-match");
        }
        List<Standing> cited = cited(answering);
        List<Claim> claims = cited.stream()
                .map(standing -> claim(inquiry, found, standing.passage()))
                .toList();
        List<Claim> alternative = runnerUp(answering, cited).stream()
                .map(standing -> claim(inquiry, found, standing.passage()))
                .toList();
        return new Draft.Answered(claims, alternative, caveats(inquiry, found, cited));
    }

    private static boolean answers(Standing standing) {
        return standing.feature(Feature.COVERAGE) >= COVERAGE_MIN || standing.feature(Feature.LOCATOR) >= 1;
    }

    private static List<Standing> cited(List<Standing> answering) {
        Standing best = answering.getFirst();
        List<Standing> cited = new ArrayList<>(List.of(best));
        Set<String> texts = new HashSet<>(Set.of(best.passage().digest()));
        for (Standing next : answering.subList(1, answering.size())) {
            if (cited.size() < CLAIMS_MAX
                    && close(next, best, FURTHER_MIN)
                    && texts.add(next.passage().digest())) {
                cited.add(next);
            }
        }
        return cited;
    }

    private static List<Standing> runnerUp(List<Standing> answering, List<Standing> cited) {
        return answering.stream()
                .filter(standing -> !cited.contains(standing)
                        && standing.passage().language()
                                == cited.getFirst().passage().language())
                .limit(1)
                .filter(standing -> close(standing, cited.getFirst(), ALTERNATIVE_MIN))
                .toList();
    }

    private static boolean close(Standing next, Standing best, double share) {
        return best.score() > 0 && next.score() >= share * best.score();
    }

    private Claim claim(Inquiry inquiry, Retrieval.Ranked found, Passage passage) {
        String quote = quotes.best(passage, terms(inquiry, found, passage));
        Citation citation = new Citation(
                passage.id(),
                passage.version(),
                passage.instrument(),
                passage.locator(),
                passage.jurisdiction(),
                quote,
                passage.validFrom(),
                passage.validTo());
        return new Claim(quote, List.of(citation));
    }

    /** In another language than the question's, the index knows no rarity of its terms: each counts one. */
    private Map<String, Double> terms(Inquiry inquiry, Retrieval.Ranked found, Passage passage) {
        if (passage.language() == inquiry.language()) {
            return found.terms();
        }
        Map<String, Double> alike = new HashMap<>();
        lexicon.asked(passage.language(), inquiry.text()).forEach(term -> alike.put(term, 1.0));
        return alike;
    }

    private List<Caveat> caveats(Inquiry inquiry, Retrieval.Ranked found, List<Standing> cited) {
        List<Caveat> caveats = new ArrayList<>(List.of(Caveat.EXTRACT_ONLY, Caveat.NOT_LEGAL_ADVICE));
        if (cited.stream()
                        .map(standing -> standing.passage().jurisdiction())
                        .distinct()
                        .count()
                > 1) {
            caveats.add(Caveat.JURISDICTIONS_DIFFER);
        }
        if (!inquiry.asOf().equals(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            caveats.add(Caveat.AS_OF_OTHER_DAY);
        }
        if (cited.stream().anyMatch(standing -> standing.passage().language() != inquiry.language())) {
            caveats.add(Caveat.OTHER_LANGUAGE);
        }
        return List.copyOf(caveats);
    }
}
