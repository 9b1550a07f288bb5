package sekisho.verification.bench;

import java.util.List;
import sekisho.contracts.Citation;
import sekisho.contracts.Claim;
import sekisho.contracts.Passage;

/**
 * A correct cited answer.
 *
 * @param sentence what is asked about: a whole sentence of the provision
 * @param quote what is quoted; holds the sentence
 * @param text what is claimed
 */
record Original(Passage passage, Form form, String sentence, String quote, String text) {

    Claim claim() {
        return new Claim(text, List.of(citing(passage, quote)));
    }

    static Citation citing(Passage passage, String quote) {
        return new Citation(
                passage.id(),
                passage.version(),
                passage.instrument(),
                passage.locator(),
                passage.jurisdiction(),
                quote,
                passage.validFrom(),
                passage.validTo());
    }
}
