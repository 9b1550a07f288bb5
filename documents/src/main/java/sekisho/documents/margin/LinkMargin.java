package sekisho.documents.margin;

import sekisho.contracts.Language;
import sekisho.documents.cutting.Margin;
import sekisho.documents.cutting.Standing;

/** Notes what a text refers to and what it defines. */
public final class LinkMargin implements Margin {

    @Override
    public Notes on(String text, Language language, Standing at) {
        return new Notes(References.in(text, language, at), Definitions.in(text, language));
    }
}
