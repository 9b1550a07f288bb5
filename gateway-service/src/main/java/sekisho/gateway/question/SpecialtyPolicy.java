package sekisho.gateway.question;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import sekisho.contracts.Specialty;

/**
 * Guesses the field of law from words of {@code specialties.txt}, one rule a reader can follow: the field with most words
 * in the question wins, a tie or none is {@link Specialty#GENERAL}. Alphabetic words match at a word's beginning, others
 * anywhere.
 */
public final class SpecialtyPolicy {

    private static final String WORDS = "specialties.txt";

    private final Map<Specialty, List<Pattern>> words;

    private SpecialtyPolicy(Map<Specialty, List<Pattern>> words) {
        this.words = words;
    }

    /** The policy with the words shipped beside this class. */
    public static SpecialtyPolicy shipped() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(SpecialtyPolicy.class.getResourceAsStream(WORDS), StandardCharsets.UTF_8))) {
            return of(lines.lines().toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads lines of the form {@code banking: loan, 融資}; empty lines and those from {@code #} on are skipped. */
    static SpecialtyPolicy of(List<String> lines) {
        Map<Specialty, List<Pattern>> words = new EnumMap<>(Specialty.class);
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split(":", 2);
            Specialty specialty = Specialty.valueOf(parts[0].strip().toUpperCase(Locale.ROOT));
            for (String word : parts[1].split(",", -1)) {
                words.computeIfAbsent(specialty, _ -> new ArrayList<>()).add(pattern(word.strip()));
            }
        }
        return new SpecialtyPolicy(words);
    }

    public Specialty guess(String text) {
        Specialty best = Specialty.GENERAL;
        long most = 0;
        for (Map.Entry<Specialty, List<Pattern>> field : words.entrySet()) {
            long found = field.getValue().stream()
                    .filter(word -> word.matcher(text).find())
                    .count();
            if (found == most) {
                best = Specialty.GENERAL;
            } else if (found > most) {
                best = field.getKey();
                most = found;
            }
        }
        return best;
    }

    private static Pattern pattern(String word) {
        boolean alphabetic = word.codePoints()
                .allMatch(letter -> Character.UnicodeScript.of(letter) != Character.UnicodeScript.HAN
                        && Character.UnicodeScript.of(letter) != Character.UnicodeScript.KATAKANA
                        && Character.UnicodeScript.of(letter) != Character.UnicodeScript.HIRAGANA);
        return Pattern.compile(
                (alphabetic ? "(?<!\\p{L})" : "") + Pattern.quote(word),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
