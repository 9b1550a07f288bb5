package sekisho.inference.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names one law goes by in practice, which its title does not tell: 金商法 for 金融商品取引法, DSGVO for what calls itself
 * GDPR. They are lines of {@code laws.txt} beside this class; its head says how they are read.
 */
final class Aliases {

    private static final String FILE = "laws.txt";
    private static final Pattern NUMBER = Pattern.compile("[0-9]+/[0-9]+");

    static final Aliases SHIPPED = shipped();

    /** Which lines a folded name stands in. */
    private final Map<String, List<List<String>>> byName = new HashMap<>();

    private final Map<String, List<String>> byNumber = new HashMap<>();

    private Aliases(List<String> lines) {
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                add(List.of(line.split("\\|", -1)));
            }
        }
    }

    private static Aliases shipped() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Aliases.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            return new Aliases(lines.lines().toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void add(List<String> law) {
        List<String> names = law.stream()
                .map(Instruments::fold)
                .filter(name -> !NUMBER.matcher(name).matches())
                .toList();
        law.stream().filter(name -> NUMBER.matcher(name).matches()).forEach(number -> byNumber.put(number, names));
        names.forEach(
                name -> byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(names));
    }

    /** Every further name of an instrument that bears these. */
    Set<String> of(String instrument, List<String> names) {
        Set<String> more = new LinkedHashSet<>();
        names.forEach(name -> byName.getOrDefault(name, List.of()).forEach(more::addAll));
        NUMBER.matcher(instrument)
                .results()
                .forEach(number -> more.addAll(byNumber.getOrDefault(number.group(), List.of())));
        more.removeAll(names);
        return more;
    }
}
