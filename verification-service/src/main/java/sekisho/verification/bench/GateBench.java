package sekisho.verification.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sekisho.contracts.Digests;
import sekisho.contracts.Passage;
import sekisho.doors.bench.Measurement;
import sekisho.doors.bench.Options;
import sekisho.doors.bench.Report;

/**
 * What the gate stops: {@code --mutations [--passages F[,F]] [--half odd|even|both] [--answers 250] [--each 125] [--escaped F]
 * [--json F]}. A provision belongs to the half its id's digest begins with; the checks were mended on the even half.
 */
public final class GateBench {

    private static final String USAGE = "--mutations [--passages F[,F]] [--half odd|even|both] [--answers n] [--each n]"
            + " [--escaped F] [--json F]; or --claims F|own [--convert F] [--json F]";

    /** The sample corpus, from the folder of the house. */
    private static final String SAMPLES = "deploy/local/src/main/resources/samples/passages.jsonl";

    private GateBench() {}

    public static void main(String[] args) throws IOException {
        Measurement.main(() -> measure(args));
    }

    private static void measure(String[] args) throws IOException {
        List<String> left = new ArrayList<>(List.of(args));
        if (left.contains("--claims")) {
            ClaimsBench.measure(Options.of(args, USAGE));
            return;
        }
        if (!left.remove("--mutations")) {
            throw new IllegalArgumentException("say --mutations or --claims; usage: " + USAGE);
        }
        mutations(Options.of(left.toArray(String[]::new), USAGE));
    }

    private static void mutations(Options options) throws IOException {
        List<Passage> provisions = new ArrayList<>();
        for (String file : options.or("passages", SAMPLES).split(",")) {
            provisions.addAll(ProvisionLines.read(Path.of(file)));
        }
        String half = options.or("half", "odd");
        provisions.removeIf(passage -> !in(half, passage.id()));
        MutationBench bench =
                new MutationBench(provisions, number(options, "answers", 250), number(options, "each", 125));
        Map<String, Object> figures = bench.measure();
        if (options.has("escaped")) {
            Files.writeString(options.file("escaped"), told(bench), StandardCharsets.UTF_8);
        }
        Report.print("gate --mutations, half " + half + ", " + provisions.size() + " provisions", figures, options);
    }

    private static String told(MutationBench bench) {
        Stream<String> escaped = bench.escaped().stream()
                .map(mutant -> "ESCAPED %s%s %s\n    %s\n    %s"
                        .formatted(
                                mutant.operator().told(),
                                mutant.quoteToo() ? ", claim+quote" : "",
                                mutant.of().form(),
                                mutant.claim().text(),
                                mutant.of().text()));
        return String.join(
                        "\n",
                        Stream.concat(escaped, bench.objected().stream().map(it -> "BLOCKED " + it))
                                .toList()) + "\n";
    }

    private static int number(Options options, String name, int otherwise) {
        String written = options.or(name, Integer.toString(otherwise));
        if (!written.matches("[1-9]\\d{0,5}")) {
            throw new IllegalArgumentException(
                    "--" + name + " must be a whole number from 1 to 999999, not " + written);
        }
        return Integer.parseInt(written);
    }

    private static boolean in(String half, String id) {
        boolean even = (HexFormat.fromHexDigits(Digests.sha256(id).substring(0, 2)) & 1) == 0;
        return switch (half) {
            case "even" -> even;
            case "odd" -> !even;
            case "both" -> true;
            default -> throw new IllegalArgumentException("--half is odd, even or both, not " + half);
        };
    }
}
