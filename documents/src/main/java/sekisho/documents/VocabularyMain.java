package sekisho.documents;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import sekisho.documents.reading.Refusal;
import sekisho.documents.reading.RefusedException;
import sekisho.documents.skos.VocabularyReader;

/**
 * Reads a vocabulary of concepts, {@code --file F}, and tells it as JSON lines on standard output, in the manner and with
 * the exit statuses of {@link ReaderMain}.
 */
public final class VocabularyMain {

    private static final int WRONG_ARGUMENTS = 2;
    private static final int REFUSED = 3;

    private VocabularyMain() {}

    public static void main(String[] args) throws IOException {
        List<String> arguments = Arrays.asList(args);
        int file = arguments.indexOf("--file") + 1;
        if (file == 0 || file == args.length) {
            System.err.println("usage: vocabulary reader --file F");
            System.exit(WRONG_ARGUMENTS);
            return;
        }
        JsonGenerator json = new JsonFactory()
                .createGenerator(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        json.setRootValueSeparator(null);
        int status = read(Path.of(args[file]), json);
        json.flush();
        Runtime.getRuntime().halt(status);
    }

    private static int read(Path file, JsonGenerator json) throws IOException {
        try {
            VocabularyReader.Read read = VocabularyReader.read(file);
            for (Map.Entry<String, Map<String, List<String>>> concept :
                    read.concepts().entrySet()) {
                tell(concept.getKey(), concept.getValue(), json);
            }
            begin("done", json);
            json.writeStringField("format", read.format());
            json.writeNumberField("skipped", 0);
            json.writeBooleanField("complete", true);
            end(json);
            return 0;
        } catch (RefusedException refused) {
            return refused(refused.refusal(), refused.getMessage(), json);
        } catch (IOException | RuntimeException broken) {
            return refused(Refusal.BROKEN, "The file cannot be read.", json);
        }
    }

    private static void tell(String id, Map<String, List<String>> labels, JsonGenerator json) throws IOException {
        begin("concept", json);
        json.writeStringField("id", id);
        json.writeObjectFieldStart("labels");
        for (Map.Entry<String, List<String>> names : labels.entrySet()) {
            json.writeArrayFieldStart(names.getKey());
            for (String name : names.getValue()) {
                json.writeString(name);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        end(json);
    }

    private static int refused(Refusal reason, String sentence, JsonGenerator json) throws IOException {
        begin("refused", json);
        json.writeStringField("reason", reason.code());
        json.writeStringField("detail", sentence);
        end(json);
        return REFUSED;
    }

    private static void begin(String kind, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", kind);
    }

    private static void end(JsonGenerator json) throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
    }
}
