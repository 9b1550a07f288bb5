package sekisho.verification.bench;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import sekisho.contracts.Citation;
import sekisho.contracts.Claim;
import sekisho.contracts.Language;

/** Spoils correct answers: in the claim alone, or in claim and quote alike. */
final class Mutations {

    private final PartyTurns parties;

    Mutations(PartyTurns parties) {
        this.parties = parties;
    }

    /**
     * The answer spoilt by an operator; empty where it has nothing that operator turns.
     *
     * @param sentences the sentences of the same provision
     * @param other an answer from another provision
     */
    Optional<Mutant> of(
            Operator operator,
            boolean quoteToo,
            Original original,
            List<String> sentences,
            Original other,
            Random chance) {
        Optional<Claim> spoilt = switch (operator) {
            case JURISDICTION -> Optional.of(PaperTurns.elsewhere(original, quoteToo, chance));
            case CITATION_SWAP -> Optional.ofNullable(other).map(it -> PaperTurns.swapped(original, it, quoteToo));
            case QUOTE_SPLICE -> PaperTurns.spliced(original, sentences, quoteToo, chance);
            case NUMBER, UNIT, DATE, ARTICLE_ID, NEGATION, MODALITY, PARTY ->
                turned(operator, original, chance).map(text -> claim(original, text, quoteToo));
        };
        return spoilt.map(claim -> new Mutant(operator, quoteToo, original, claim));
    }

    private Optional<String> turned(Operator operator, Original original, Random chance) {
        Language language = original.passage().language();
        String text = original.text();
        return switch (operator) {
            case NUMBER -> LiteralTurns.number(language, text, chance);
            case UNIT -> Turn.one(LiteralTurns.UNITS.get(language), text, chance);
            case DATE -> LiteralTurns.date(text, chance);
            case ARTICLE_ID -> LiteralTurns.article(text, chance);
            case NEGATION -> Turn.one(DirectionTurns.NEGATION.get(language), text, chance);
            case MODALITY -> Turn.one(DirectionTurns.MODALITY.get(language), text, chance);
            case PARTY -> parties.swapped(language, text, chance);
            case JURISDICTION, CITATION_SWAP, QUOTE_SPLICE -> throw new IllegalStateException("not a matter of words");
        };
    }

    private static Claim claim(Original original, String text, boolean quoteToo) {
        Citation citation = Original.citing(original.passage(), quoteToo ? text : original.quote());
        return new Claim(text, List.of(citation));
    }
}
