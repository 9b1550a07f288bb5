package sekisho.documents.reading;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a file is that is no document, so that the librarian sees the mistake. */
final class Magic {

    private static final Map<String, String> KINDS = kinds();

    private Magic() {}

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("\u0089PNG", "a picture (PNG)");
        kinds.put("\u00ff\u00d8\u00ff", "a picture (JPEG)");
        kinds.put("GIF8", "a picture (GIF)");
        kinds.put("II*\0", "a picture (TIFF)");
        kinds.put("MM\0*", "a picture (TIFF)");
        kinds.put("\u00d0\u00cf\u0011\u00e0", "an old Office file (save it as .docx) or a protected one");
        kinds.put("{\\rtf", "rich text (save it as .docx)");
        kinds.put("PK\3\4", "a ZIP archive without a document in it");
        kinds.put("\u001f\u008b", "a packed file (unpack it first)");
        kinds.put("Rar!", "an archive (unpack it first)");
        kinds.put("7z\u00bc\u00af", "an archive (unpack it first)");
        kinds.put("\u007fELF", "a program");
        kinds.put("MZ", "a program");
        return kinds;
    }

    static String words(Source source) {
        return KINDS.entrySet().stream()
                .filter(kind -> source.beginsWith(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("its content is not text");
    }
}
