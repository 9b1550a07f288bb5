package sekisho.verification.opinion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Citation;
import sekisho.contracts.Draft;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.verification.gate.SecondRules;
import sekisho.verification.knowledge.Knowledge;

/**
 * All a second model is shown: the question and provisions. There is no place in it for what the first model made of them.
 *
 * @param question as typed
 * @param language to answer in
 * @param jurisdictions asked for; empty means any
 * @param asOf the day whose law counts
 * @param provisions the cited ones and others that were considered, in an order that does not tell which is which
 */
public record Brief(
        String question, Language language, List<String> jurisdictions, LocalDate asOf, List<Provision> provisions) {

    public Brief {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(language, "language");
        jurisdictions = List.copyOf(jurisdictions);
        Objects.requireNonNull(asOf, "asOf");
        provisions = List.copyOf(provisions);
    }

    /** A provision under the label it is cited by, word for word from the service's own copy. */
    public record Provision(String label, Passage passage) {}

    /**
     * The brief for a drafted question; empty if a cited provision is not in the own copy, or the cited ones alone are more
     * than may be shown.
     */
    public static Optional<Brief> of(AnswerDrafted drafted, Knowledge knowledge, SecondRules rules) {
        if (!(drafted.draft() instanceof Draft.Answered answered)) {
            return Optional.empty();
        }
        List<Citation> citations = answered.claims().stream()
                .flatMap(claim -> claim.citations().stream())
                .toList();
        Map<String, Passage> shown = new LinkedHashMap<>();
        for (Citation citation : citations) {
            Optional<Passage> cited = knowledge.find(citation.passageId(), citation.version());
            if (cited.isEmpty()) {
                return Optional.empty();
            }
            shown.put(cited.get().versionedId(), cited.get());
        }
        if (shown.isEmpty() || shown.size() > rules.provisionsMax() || chars(shown) > rules.charsMax()) {
            return Optional.empty();
        }
        considered(drafted, knowledge)
                .filter(passage -> shown.size() < rules.provisionsMax()
                        && chars(shown) + passage.text().length() <= rules.charsMax())
                .forEachOrdered(passage -> shown.putIfAbsent(passage.versionedId(), passage));
        Inquiry inquiry = drafted.question().inquiry();
        return Optional.of(new Brief(
                inquiry.text(), inquiry.language(), inquiry.jurisdictions(), inquiry.asOf(), labelled(shown)));
    }

    /** The provision a label stands for. */
    public Optional<Passage> passage(String label) {
        return provisions.stream()
                .filter(provision -> provision.label().equals(label))
                .map(Provision::passage)
                .findFirst();
    }

    private static Stream<Passage> considered(AnswerDrafted drafted, Knowledge knowledge) {
        Inquiry inquiry = drafted.question().inquiry();
        return drafted.evidence().candidates().stream()
                .flatMap(candidate -> knowledge.find(candidate.passageId(), candidate.version()).stream())
                .filter(passage -> passage.inForceOn(inquiry.asOf()) && inquiry.admits(passage.jurisdiction()));
    }

    /** By digest: an order that has nothing to do with rank. */
    private static List<Provision> labelled(Map<String, Passage> shown) {
        List<Passage> ordered = shown.values().stream()
                .sorted(Comparator.comparing(Passage::digest).thenComparing(Passage::versionedId))
                .toList();
        List<Provision> labelled = new ArrayList<>();
        for (Passage passage : ordered) {
            labelled.add(new Provision("P" + (labelled.size() + 1), passage));
        }
        return labelled;
    }

    private static int chars(Map<String, Passage> shown) {
        return shown.values().stream()
                .mapToInt(passage -> passage.text().length())
                .sum();
    }
}
