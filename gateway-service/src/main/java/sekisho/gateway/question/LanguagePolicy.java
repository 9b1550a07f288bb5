package sekisho.gateway.question;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sekisho.contracts.Language;

/**
 * Decides the language of a question that does not name one. Kana are Japanese whatever else stands there; Chinese
 * characters alone, or beside nothing but abbreviations, are Japanese only where Japanese law is asked for. A citation of a
 * German statute with next to nothing beside it is German. A foreign language is believed only where English and German
 * are both clearly behind it, since legal English is full of French and a wrong refusal is worse than an answer in
 * English; a text with too little in it falls back to English.
 */
public final class LanguagePolicy {

    /**
     * English or German this near to the likeliest language is believed instead of it, 0..1; short texts tell less. Chosen
     * between what English and German questions and headings that were mistaken scored, and what questions in French,
     * Spanish, Italian, Portuguese and Dutch did.
     */
    static final double NEAR_ENOUGH = 0.92;

    static final double NEAR_ENOUGH_WHEN_SHORT = 0.85;

    /** Letters from which a text is not short. */
    static final int LONG_LETTERS_AT_LEAST = 40;

    /** Fewest letters of a Latin text from which a foreign language is believed. */
    static final int FOREIGN_LETTERS_AT_LEAST = 16;

    /** One letter in so many is kana in Japanese running text, at least; a quotation in Chinese text has fewer. */
    static final int KANA_SHARE = 10;

    /** An expected language this far behind the likeliest is not the language of a longer text, 0..1. */
    static final double CLEARLY_BEHIND = 0.85;

    /** How German statutes are cited; a question of little more than that is asked in German. */
    private static final Pattern GERMAN_LAW =
            Pattern.compile("§|\\bAbs\\.|\\b(?:GwG|KWG|WpHG|VAG|VVG|ZAG|BDSG|DSGVO|BGB|HGB|StGB|AktG|KAGB|AO)\\b");

    private static final Pattern ENGLISH_WORD =
            Pattern.compile("(?i)\\b(?:what|which|who|when|how|does|is|the|of|under|section|rule)\\b");

    /** {@code KYC}, {@code GwG}, {@code MiFID}: at home in every language. */
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?<![\\p{IsLatin}])\\p{IsLatin}*\\p{Lu}\\p{IsLatin}*\\p{Lu}\\p{IsLatin}*");

    private static final Set<String> CHINESE_LAW = Set.of("CN", "HK", "SG");

    private final SpokenLanguages spoken;

    public LanguagePolicy(SpokenLanguages spoken) {
        this.spoken = spoken;
    }

    /** The decision. */
    public sealed interface Choice {
        record Spoken(Language language) implements Choice {}

        record Foreign(String code) implements Choice {}
    }

    public Choice choose(String text, Collection<String> jurisdictions) {
        Letters letters = Letters.of(text);
        if (letters.kana() > 0) {
            return new Choice.Spoken(Language.JA);
        }
        if (letters.han() > 0
                && letters.han() >= Letters.of(withoutAbbreviations(text)).others()) {
            boolean japanese =
                    jurisdictions.contains("JP") && jurisdictions.stream().noneMatch(CHINESE_LAW::contains);
            return new Choice.Spoken(japanese ? Language.JA : Language.ZH);
        }
        return alphabetic(text, letters);
    }

    /** The language a longer text is clearly written in, of those Sekisho speaks, when another one is expected. */
    public Optional<Language> clear(String text, Language expected) {
        Letters letters = Letters.of(text);
        int eastAsian = letters.kana() + letters.han();
        if (eastAsian > letters.others()) {
            return Optional.of(letters.kana() * KANA_SHARE >= eastAsian ? Language.JA : Language.ZH);
        }
        if (letters.latin() <= eastAsian) {
            return Optional.empty();
        }
        Map<String, Double> confidences = spoken.confidences(text);
        Language best = bestSpoken(confidences);
        boolean ahead = confidences.getOrDefault(expected.code(), 0.0)
                < CLEARLY_BEHIND * confidences.getOrDefault(best.code(), 0.0);
        return ahead ? Optional.of(best) : Optional.empty();
    }

    private static String withoutAbbreviations(String text) {
        return ABBREVIATION.matcher(text).replaceAll(" ");
    }

    private Choice alphabetic(String text, Letters letters) {
        Map<String, Double> confidences = spoken.confidences(text);
        Optional<Map.Entry<String, Double>> best =
                confidences.entrySet().stream().max(Map.Entry.comparingByValue());
        boolean enough = letters.latin() == 0 || letters.latin() >= FOREIGN_LETTERS_AT_LEAST;
        double ours = Math.max(confidences.getOrDefault("en", 0.0), confidences.getOrDefault("de", 0.0));
        if (letters.latin() < FOREIGN_LETTERS_AT_LEAST
                && GERMAN_LAW.matcher(text).find()) {
            return new Choice.Spoken(ENGLISH_WORD.matcher(text).find() ? Language.EN : Language.DE);
        }
        double near = letters.latin() >= LONG_LETTERS_AT_LEAST ? NEAR_ENOUGH : NEAR_ENOUGH_WHEN_SHORT;
        if (best.isPresent() && enough && ours < near * best.get().getValue()) {
            return new Choice.Foreign(best.get().getKey());
        }
        return new Choice.Spoken(bestSpoken(confidences));
    }

    /** English unless German is clearly ahead: only these two are left once kana and Han are decided. */
    private static Language bestSpoken(Map<String, Double> confidences) {
        return confidences.entrySet().stream()
                .filter(entry -> Set.of("en", "de").contains(entry.getKey()))
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .flatMap(entry -> Language.of(entry.getKey()))
                .orElse(Language.EN);
    }

    /** How many letters of each script a text has. */
    private record Letters(int kana, int han, int latin, int others) {

        static Letters of(String text) {
            int[] seen = new int[4];
            text.codePoints()
                    .filter(Character::isLetter)
                    .forEach(letter -> seen[
                            switch (Character.UnicodeScript.of(letter)) {
                                case HIRAGANA, KATAKANA -> 0;
                                case HAN -> 1;
                                case LATIN -> 2;
                                default -> 3;
                            }]++);
            return new Letters(seen[0], seen[1], seen[2], seen[2] + seen[3]);
        }
    }
}
