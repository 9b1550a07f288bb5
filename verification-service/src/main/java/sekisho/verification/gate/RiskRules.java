package sekisho.verification.gate;

import java.util.Comparator;
import java.util.List;
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
     * @param phrases those in Latin script match whole words, {@code *} stands for the rest of a word and up to three words
     *     between
     */
    public record Topic(String id, Risk level, List<String> phrases, List<Sign> signs) {
        public Topic {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(level, "level");
            phrases = List.copyOf(phrases);
            signs = List.copyOf(signs);
        }

        public static Topic of(String id, Risk level, List<String> phrases) {
            return new Topic(id, level, phrases, phrases.stream().map(Sign::of).toList());
        }

        boolean in(String folded) {
            return signs.stream().anyMatch(sign -> sign.in(folded));
        }
    }

    /**
     * A phrase ready to be looked for.
     *
     * @param probe a piece every match contains; looking for it first spares most of the work
     */
    public record Sign(String probe, Pattern pattern) {

        static Sign of(String phrase) {
            List<String> pieces =
                    Stream.of(phrase.split("\\*")).map(Fold::loose).toList();
            String quoted = pieces.stream()
                    .map(Pattern::quote)
                    .collect(Collectors.joining("(?:\\p{L}*(?:\\W+\\p{L}+){0,3}?)\\W+"));
            String open = phrase.endsWith("*") ? "\\p{L}*" : "";
            boolean latin = phrase.chars().anyMatch(letter -> letter >= 'a' && letter <= 'z');
            String regex = latin ? "(?<![\\p{IsLatin}\\d])" + quoted + open + "(?![\\p{IsLatin}\\d])" : quoted;
            return new Sign(pieces.getFirst(), Pattern.compile(regex));
        }

        boolean in(String folded) {
            return folded.contains(probe) && pattern.matcher(folded).find();
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
