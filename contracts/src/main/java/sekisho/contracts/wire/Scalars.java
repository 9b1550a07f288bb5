package sekisho.contracts.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/** Dates are ISO 8601 text and numbers are finite numbers: Jackson's kinder readings of both would change a fact. */
final class Scalars extends SimpleModule {

    private static final long serialVersionUID = 1L;

    Scalars() {
        addDeserializer(Instant.class, new IsoText<>(Instant.class, Instant::parse));
        addDeserializer(LocalDate.class, new IsoText<>(LocalDate.class, LocalDate::parse));
        addDeserializer(Double.class, new FiniteIn(Double.class));
        addDeserializer(Double.TYPE, new FiniteIn(Double.TYPE));
        addSerializer(Double.class, new FiniteOut(Double.class));
        addSerializer(Double.TYPE, new FiniteOut(Double.TYPE));
    }

    private static final class IsoText<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> parse;

        IsoText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), json);
            }
            try {
                return parse.apply(json.getText());
            } catch (DateTimeException notIso) {
                return (T) context.handleWeirdStringValue(handledType(), json.getText(), "not ISO 8601");
            }
        }
    }

    private static final class FiniteIn extends StdScalarDeserializer<Double> {
        private static final long serialVersionUID = 1L;

        FiniteIn(Class<Double> type) {
            super(type);
        }

        @Override
        public Double deserialize(JsonParser json, DeserializationContext context) throws IOException {
            boolean number = json.hasToken(JsonToken.VALUE_NUMBER_FLOAT) || json.hasToken(JsonToken.VALUE_NUMBER_INT);
            if (!number || !Double.isFinite(json.getDoubleValue())) {
                return (Double) context.handleUnexpectedToken(handledType(), json);
            }
            return json.getDoubleValue();
        }

        @Override
        public Double getNullValue(DeserializationContext context) throws JsonMappingException {
            return handledType() == Double.TYPE ? context.reportInputMismatch(this, "a number is missing") : null;
        }
    }

    private static final class FiniteOut extends StdScalarSerializer<Double> {
        private static final long serialVersionUID = 1L;

        FiniteOut(Class<Double> type) {
            super(type);
        }

        @Override
        public void serialize(Double value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (!Double.isFinite(value)) {
                throw JsonMappingException.from(json, "a number must be finite");
            }
            json.writeNumber(value);
        }
    }
}
