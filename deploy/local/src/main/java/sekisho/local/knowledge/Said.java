package sekisho.local.knowledge;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a librarian says about documents; null for what they are to say themselves.
 *
 * @param onIncomplete {@code publish} or {@code refuse}; by default only lists of passages must be right throughout
 */
public record Said(
        String jurisdiction,
        String language,
        String specialty,
        String validFrom,
        String documentId,
        String instrument,
        String onIncomplete) {

    /**
     * The address a file is sent to.
     *
     * @param name of the file, with the folders below the place: those of two folders are two documents
     */
    public String pathFor(Path file, String name) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("name", name);
        parameters.put("jurisdiction", jurisdiction);
        parameters.put("language", language);
        parameters.put("specialty", specialty);
        parameters.put("validFrom", validFrom);
        parameters.put("documentId", documentId);
        parameters.put("instrument", instrument);
        parameters.put(
                "onIncomplete",
                Objects.requireNonNullElse(onIncomplete, DocumentFiles.isList(file) ? "refuse" : "publish"));
        return "/v1/documents?" + query(parameters);
    }

    /** Parameters as they stand in an address; those without value left out. */
    public static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
