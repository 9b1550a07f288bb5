package sekisho.local.house;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The second model of a house: who is asked, blind, where one model is not enough.
 *
 * @param url address below which an OpenAI-compatible {@code chat/completions} lies; texts of questions go there
 * @param name the model, as that server calls it
 * @param keyFile file that holds the bearer token, or null. The token itself is told by {@link #KEY} in the environment, and
 *     is never on a command line
 */
public record SecondModel(URI url, String name, Path keyFile) {

    /** What the token is called in the environment of the launcher. */
    public static final String KEY = "SEKISHO_SECOND_MODEL_KEY";

    public SecondModel {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(name, "name");
    }

    /** What the verification service is told. */
    Map<String, String> told() {
        Map<String, String> told = new TreeMap<>();
        told.put("SEKISHO_VERIFICATION_SECOND_MODEL_URL", url.toString());
        told.put("SEKISHO_VERIFICATION_SECOND_MODEL_NAME", name);
        if (keyFile != null) {
            told.put("SEKISHO_VERIFICATION_SECOND_MODEL_KEY_FILE", keyFile.toString());
        }
        return told;
    }
}
