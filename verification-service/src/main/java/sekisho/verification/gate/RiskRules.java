package sekisho.verification.gate;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sekisho.contracts.Claim;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Risk;

/**
 * Which questions could do harm, as data a compliance officer reads and changes. The question sets the risk; an answer
 * that touches a topic raises it to medium at most, since the law itself speaks of penalties on every page.
 *
 * @param version name of this edition of the data; part of the policy hash
 */
public record RiskRules(String version, List<Topic> topics, List<Topic> refusals) {

    public RiskRules {
        Objects.requireNonNull(version, "version");
        topics = List.copyOf(topics);
        refusals = List.copyOf(refusals);
    }

    /**
     * A topic and the phrases that show it, in any language.
     *
     * @param id stable code
     * @param level risk of a question that shows it
     * @param phrases folded lower-case phrases; those in Latin script match whole words, {@code *} stands for the rest of a
     *     word and up to three words between
     */
    public record Topic(String id, Risk level, List<String> phrases, Optional<Pattern> shown) {
        public Topic {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(level, "level");
            phrases = List.copyOf(phrases);
        }

        public static Topic of(String id, Risk level, List<String> phrases) {
            return new Topic(id, level, phrases, pattern(phrases));
        }

        boolean in(String folded) {
            return shown.filter(pattern -> pattern.matcher(folded).find()).isPresent();
        }

        private static Optional<Pattern> pattern(List<String> phrases) {
            return phrases.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            Pattern.compile(phrases.stream().map(Topic::regex).collect(Collectors.joining("|"))));
        }

        private static String regex(String phrase) {
            String quoted = Stream.of(Fold.loose(phrase).split("\\*", -1))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("(?:\\p{L}*(?:\\W+\\p{L}+){0,3}?)"));
            boolean latin = phrase.toLowerCase(Locale.ROOT).chars().anyMatch(letter -> letter >= 'a' && letter <= 'z');
            return latin ? "(?<![\\p{L}\\d])(?:" + quoted + ")(?![\\p{L}\\d])" : quoted;
        }
    }

    /** The risk of a question and what would be said. */
    public Risk of(Inquiry inquiry, List<Claim> claims) {
        Risk asked = worst(inquiry.text());
        String told = claims.stream().map(Claim::text).collect(Collectors.joining("\n"));
        return asked == Risk.LOW && worst(told) != Risk.LOW ? Risk.MEDIUM : asked;
    }

    /** The rule under which a question is refused outright, if one is shown by its text. */
    public Optional<String> refusal(Inquiry inquiry) {
        String folded = Fold.loose(inquiry.text());
        return refusals.stream()
                .filter(topic -> topic.in(folded))
                .map(Topic::id)
                .findFirst();
    }

    private Risk worst(String text) {
        String folded = Fold.loose(text);
        return topics.stream()
                .filter(topic -> topic.in(folded))
                .map(Topic::level)
                .max(Comparator.naturalOrder())
                .orElse(Risk.LOW);
    }
}
