package sekisho.documents.layout;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Bytes as text: by byte order mark, as UTF-8 if they are valid, else as what fits best of the older encodings. */
public final class Encodings {

    private static final List<Charset> EAST_ASIAN =
            List.of(Charset.forName("GB18030"), Charset.forName("windows-31j"), Charset.forName("EUC-JP"));
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final String EVERYDAY = "的条第一是在和为中国法規定者及又号項は、。の，；";
    private static final double EVERYDAY_SHARE = 0.08;
    private static final int CONTROL_SIGNS_MAX = 8;

    private Encodings() {}

    /** The text, or empty where the bytes are none. */
    public static Optional<String> text(byte[] bytes) {
        Optional<String> marked = marked(bytes);
        if (marked.isPresent()) {
            return marked;
        }
        if (isBinary(bytes)) {
            return Optional.empty();
        }
        return strictly(bytes, StandardCharsets.UTF_8)
                .or(() -> eastAsian(bytes))
                .or(() -> strictly(bytes, WESTERN));
    }

    private static Optional<String> marked(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return strictly(bytes, StandardCharsets.UTF_16);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return strictly(bytes, StandardCharsets.UTF_16);
        }
        return Optional.empty();
    }

    private static boolean isBinary(byte[] bytes) {
        int control = 0;
        for (byte one : bytes) {
            if (one == 0) {
                return true;
            }
            control += one >= 0 && one < 32 && one != '\n' && one != '\r' && one != '\t' && one != '\f' ? 1 : 0;
        }
        return control > CONTROL_SIGNS_MAX;
    }

    private static Optional<String> eastAsian(byte[] bytes) {
        String best = null;
        double most = EVERYDAY_SHARE;
        for (Charset charset : EAST_ASIAN) {
            Optional<String> text = strictly(bytes, charset);
            double share = text.map(Encodings::everyday).orElse(0.0);
            if (share > most) {
                best = text.orElseThrow();
                most = share;
            }
        }
        return Optional.ofNullable(best);
    }

    private static double everyday(String text) {
        long wide = text.chars().filter(sign -> sign > 127).count();
        long common = text.chars()
                .filter(sign -> sign > 127 && EVERYDAY.indexOf(sign) >= 0)
                .count();
        return wide == 0 ? 0 : (double) common / wide;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
