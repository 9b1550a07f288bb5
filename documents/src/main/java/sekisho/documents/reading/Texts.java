package sekisho.documents.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sekisho.contracts.Language;
import sekisho.documents.layout.Encodings;
import sekisho.documents.layout.Line;
import sekisho.documents.statute.ReadingLines;
import sekisho.documents.structure.Outline;

/** What every format of running text does with its file and its lines. */
public final class Texts {

    /** Endings that promise another form than text: what bears one and is text is a mistake. */
    private static final Set<String> NOT_TEXT = Set.of(
            "pdf", "docx", "doc", "xlsx", "xls", "pptx", "ppt", "odt", "rtf", "zip", "png", "jpg", "jpeg", "tif");

    private static final int LONGEST_SIGN_BYTES = 4;

    private Texts() {}

    /** True if the beginning is text in some encoding, and the name does not promise something else. */
    public static boolean isText(Source source) {
        if (source.named(NOT_TEXT.toArray(String[]::new))) {
            return false;
        }
        // The head may end within a sign.
        for (int cut = 0; cut < LONGEST_SIGN_BYTES && cut < source.head().length; cut++) {
            if (Encodings.text(Arrays.copyOf(source.head(), source.head().length - cut))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The whole file as text.
     *
     * @throws RefusedException if it is none
     */
    public static String of(Source source) throws IOException, RefusedException {
        if (source.size() > Bounds.TEXT_BYTES_MAX) {
            throw new RefusedException(
                    Refusal.TOO_LARGE, "A text may have " + Bounds.TEXT_BYTES_MAX / 1_048_576 + " MB at most.");
        }
        String text = Encodings.text(Files.readAllBytes(source.file()))
                .orElseThrow(
                        () -> new RefusedException(Refusal.BROKEN, "The file begins as text but does not go on so."));
        if (text.isBlank()) {
            throw new RefusedException(Refusal.EMPTY, "The document holds no text.");
        }
        return text;
    }

    /** Its language: as the librarian said, or as its words tell. */
    public static Language language(String sample, Desk desk) throws RefusedException {
        Optional<Language> language = desk.language().or(() -> Tongue.of(sample));
        return language.orElseThrow(() -> new RefusedException(
                Refusal.UNKNOWN_LANGUAGE,
                "The language cannot be told; say which of English, Japanese, Chinese and German it is."));
    }

    /** Lines as an outline, on the desk. */
    public static void lay(List<Line> lines, Language language, String title, Desk desk) throws RefusedException {
        Outline outline = ReadingLines.outline(lines, language);
        desk.outline(
                outline.instrument() != null || title == null || title.isBlank()
                        ? outline
                        : new Outline(title.strip(), outline.language(), outline.validity(), outline.sections()));
    }
}
