package sekisho.verification.json;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sekisho.verification.certificate.FittedOn;
import sekisho.verification.gate.Calibration;
import sekisho.verification.gate.RiskRules;

/** Reads the gate's data files. What is missing or malformed stops the start: the gate never guesses its own rules. */
public final class GateData {

    /** The fit on labelled questions. */
    private static final String CALIBRATION = "/calibration.json";

    private static final String RISK = "/gate/risk.json";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private GateData() {}

    /** The fit that ships with this service. */
    public static Calibration calibration() {
        return calibration(read(CALIBRATION));
    }

    /** A fit in a file, as {@code gate calibrate} writes it. */
    public static Calibration calibration(Path fit) throws IOException {
        return calibration(MAPPER.readTree(fit.toFile()));
    }

    private static Calibration calibration(JsonNode file) {
        List<String> signals = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        file.required("signals").forEach(signal -> signals.add(signal.textValue()));
        file.required("weights").forEach(weight -> weights.add(number(weight)));
        Map<String, Double> languages = new HashMap<>();
        file.path("languages")
                .properties()
                .forEach(language -> languages.put(language.getKey(), number(language.getValue())));
        List<Calibration.Point> curve = new ArrayList<>();
        file.path("curve")
                .forEach(point -> curve.add(new Calibration.Point(number(point.get(0)), number(point.get(1)))));
        return new Calibration(
                file.required("id").textValue(),
                signals,
                weights,
                number(file.required("intercept")),
                languages,
                curve);
    }

    /** The risk rules that ship with this service. */
    public static RiskRules risk() {
        try (InputStream file = GateData.class.getResourceAsStream(RISK)) {
            if (file == null) {
                throw new IllegalStateException(RISK + " is missing");
            }
            return RiskFile.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8), RISK);
        } catch (IOException broken) {
            throw new UncheckedIOException(RISK + " cannot be read", broken);
        }
    }

    /** The questions a fit has seen; without a file for it, nobody knows, and nothing can be certified. */
    public static FittedOn fittedOn(String id) {
        try (InputStream file = GateData.class.getResourceAsStream("/certificate/fitted-on/" + id + ".txt")) {
            return new FittedOn(
                    id,
                    file == null
                            ? null
                            : new String(file.readAllBytes(), StandardCharsets.US_ASCII)
                                    .lines()
                                    .filter(line -> !line.isBlank())
                                    .collect(Collectors.toSet()));
        } catch (IOException broken) {
            throw new UncheckedIOException("what " + id + " was fitted on cannot be read", broken);
        }
    }

    private static double number(JsonNode node) {
        if (!node.isNumber()) {
            throw new IllegalArgumentException("a weight of the calibration is no number");
        }
        return node.doubleValue();
    }

    private static JsonNode read(String resource) {
        try (InputStream file = GateData.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return MAPPER.readTree(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(resource + " cannot be read", broken);
        }
    }
}
