package sekisho.documents.cutting;

import java.util.List;
import sekisho.contracts.Language;

/** What a lawyer notes in the margin while reading: the places a text names, the terms it gives a meaning to. */
@FunctionalInterface
public interface Margin {

    /** Notes nothing. */
    Margin BLANK = (text, language, at) -> Notes.NONE;

    /** The notes on one passage, which may lean on where it stands. */
    Notes on(String text, Language language, Standing at);

    /** Places as the text names them, and terms as it spells them, each in order of appearance and once. */
    record Notes(List<String> references, List<String> defines) {

        public static final Notes NONE = new Notes(List.of(), List.of());

        public Notes {
            references = List.copyOf(references);
            defines = List.copyOf(defines);
        }
    }
}
