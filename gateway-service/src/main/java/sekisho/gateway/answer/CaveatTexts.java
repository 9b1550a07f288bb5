package sekisho.gateway.answer;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import sekisho.contracts.Caveat;
import sekisho.contracts.Language;

/** What an answer says about itself, in the language of the answer. */
public final class CaveatTexts {

    private static final Properties TEXTS = load();

    private CaveatTexts() {}

    /** One sentence; every caveat has one in every language. */
    public static String of(Caveat caveat, Language language) {
        return TEXTS.getProperty(caveat + "." + language.code());
    }

    private static Properties load() {
        Properties texts = new Properties();
        try (Reader lines = new InputStreamReader(
                CaveatTexts.class.getResourceAsStream("caveats.properties"), StandardCharsets.UTF_8)) {
            texts.load(lines);
            return texts;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
