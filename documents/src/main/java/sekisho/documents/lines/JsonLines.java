package sekisho.documents.lines;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import sekisho.contracts.Passage;
import sekisho.contracts.Setting;
import sekisho.documents.reading.Listener;
import sekisho.documents.reading.Reading;
import sekisho.documents.reading.Skip;

/** Writes each thing told as a line. Safe to end from another thread than the one that reads. */
public final class JsonLines implements Listener {

    private final JsonGenerator json;
    private boolean ended;

    public JsonLines(OutputStream out) throws IOException {
        this.json = new JsonFactory().createGenerator(out);
        json.setRootValueSeparator(null);
    }

    @Override
    public void passage(Passage passage) {
        line("passage", () -> {
            text("id", passage.id());
            text("instrument", passage.instrument());
            text("locator", passage.locator());
            text("title", passage.title());
            text("language", passage.language().code());
            text("jurisdiction", passage.jurisdiction());
            text("specialty", passage.specialty().name().toLowerCase(Locale.ROOT));
            text("text", passage.text());
            text("validFrom", passage.validFrom());
            text("validTo", passage.validTo());
            setting(passage.setting());
        });
    }

    private void setting(Setting setting) throws IOException {
        if (setting.equals(Setting.NONE)) {
            return;
        }
        json.writeObjectFieldStart("setting");
        json.writeStringField("context", setting.context());
        texts("references", setting.references());
        texts("defines", setting.defines());
        json.writeEndObject();
    }

    private void texts(String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private void text(String field, Object value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value.toString());
        }
    }

    @Override
    public void progress(long done, long of) {
        line("progress", () -> {
            json.writeNumberField("done", done);
            json.writeNumberField("of", of);
        });
        flush();
    }

    @Override
    public void skipped(String place, Skip reason, String detail) {
        line("skipped", () -> {
            json.writeStringField("place", place);
            json.writeStringField("reason", reason.code());
            json.writeStringField("detail", detail);
        });
    }

    /** The last line; what is told after it goes nowhere. */
    public synchronized void ended(Reading reading) {
        switch (reading) {
            case Reading.Done done -> line("done", () -> done(done));
            case Reading.Refused refused ->
                line("refused", () -> {
                    json.writeStringField("reason", refused.reason().code());
                    json.writeStringField("detail", refused.detail());
                });
        }
        ended = true;
        flush();
    }

    private void done(Reading.Done done) throws IOException {
        json.writeStringField("format", done.format());
        json.writeStringField("language", done.language());
        json.writeStringField("instrument", done.instrument());
        json.writeNumberField("passages", done.passages());
        json.writeNumberField("skipped", done.skipped());
        json.writeBooleanField("complete", done.complete());
    }

    private interface Fields {
        void write() throws IOException;
    }

    private synchronized void line(String kind, Fields fields) {
        if (ended) {
            return;
        }
        try {
            json.writeStartObject();
            json.writeStringField("kind", kind);
            fields.write();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private synchronized void flush() {
        try {
            json.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
