package sekisho.verification.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import sekisho.contracts.Claim;
import sekisho.contracts.Passage;
import sekisho.verification.bench.ClaimLines.Item;

/**
 * Claims of the house's own: sentences of the sample corpus said otherwise, and the same spoilt. What the house ships is
 * fitted on these alone.
 */
final class OwnClaims {

    private static final long SEED = 20_261_128;

    private final List<Passage> provisions;
    private final Mutations mutations;
    private final Random chance = new Random(SEED);
    private final List<Item> items = new ArrayList<>();

    private OwnClaims(List<Passage> provisions) {
        this.provisions = provisions;
        this.mutations = new Mutations(PartyTurns.of(provisions));
    }

    static List<Item> of(Path passages) throws IOException {
        OwnClaims claims = new OwnClaims(ProvisionLines.read(passages));
        claims.provisions.forEach(claims::of);
        return claims.items;
    }

    private void of(Passage passage) {
        List<String> sentences = Originals.sentences(passage);
        for (int at = 0; at < sentences.size(); at++) {
            for (Original original : Originals.of(passage, sentences, at)) {
                add(original, "told", original.text(), true);
                for (Operator operator : Operator.values()) {
                    if (operator != Operator.JURISDICTION && operator != Operator.CITATION_SWAP) {
                        Optional<Mutant> mutant = mutations.of(operator, false, original, sentences, original, chance);
                        mutant.map(Mutant::claim)
                                .map(Claim::text)
                                .ifPresent(text -> add(original, operator.name(), text, false));
                    }
                }
                swapped(original);
            }
        }
    }

    /** A sentence of another provision of the same language. */
    private void swapped(Original original) {
        List<Passage> others = provisions.stream()
                .filter(other -> other.language() == original.passage().language()
                        && !other.id().equals(original.passage().id()))
                .toList();
        Stream.of(others.get(chance.nextInt(others.size())))
                .map(Originals::sentences)
                .filter(sentences -> !sentences.isEmpty())
                .map(sentences -> sentences.get(chance.nextInt(sentences.size())))
                .forEach(sentence -> add(original, "OTHER_PROVISION", sentence, false));
    }

    private void add(Original original, String what, String claim, boolean supported) {
        Passage passage = original.passage();
        items.add(new Item(
                passage.id() + ":" + items.size() + ":" + original.form() + ":" + what,
                passage.id(),
                passage.language().code(),
                passage.text() + "\n" + passage.instrument() + "\n" + passage.locator(),
                claim,
                supported));
    }
}
