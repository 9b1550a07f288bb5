package sekisho.verification.review.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import sekisho.contracts.Citation;
import sekisho.contracts.Claim;
import sekisho.contracts.Limits;
import sekisho.contracts.Passage;
import sekisho.verification.knowledge.Knowledge;

/**
 * A wrong answer.
 *
 * @param words those of it that are wrong
 * @param passage the provision that does not answer, or null
 * @param considered what a retrieval might have found, best first
 */
record Wrong(List<Claim> claims, String words, String passage, List<Passage> considered) {

    private static final int AROUND_CHARS = 12;

    static Optional<Wrong> of(Operator operator, Passage right, Knowledge own, LocalDate day, RandomGenerator chance) {
        List<Passage> near =
                own.search(right.instrument(), day, Set.of(right.jurisdiction()), Limits.CANDIDATES_TOLD_MAX).stream()
                        .filter(other -> !other.id().equals(right.id()) && other.language() == right.language())
                        .toList();
        if (operator == Operator.OTHER_PROVISION) {
            return near.isEmpty()
                    ? Optional.empty()
                    : Optional.of(near.get(chance.nextInt(near.size())))
                            .flatMap(other -> cut(other)
                                    .map(words -> new Wrong(
                                            List.of(claim(other, words, words)),
                                            words,
                                            other.id(),
                                            with(other, right, near))));
        }
        return cut(right)
                .flatMap(words -> Turning.of(operator, right.language(), words)
                        .map(turned -> new Wrong(
                                List.of(claim(right, turned, words)),
                                part(words, turned),
                                null,
                                with(right, null, near))));
    }

    /** What was turned, with enough around it to be known again. */
    private static String part(String words, String turned) {
        int from = 0;
        int most = Math.min(words.length(), turned.length());
        while (from < most && words.charAt(from) == turned.charAt(from)) {
            from++;
        }
        int behind = 0;
        while (behind < most - from
                && words.charAt(words.length() - 1 - behind) == turned.charAt(turned.length() - 1 - behind)) {
            behind++;
        }
        return turned.substring(
                Math.max(0, from - AROUND_CHARS), Math.min(turned.length(), turned.length() - behind + AROUND_CHARS));
    }

    private static List<Passage> with(Passage first, Passage second, List<Passage> others) {
        List<Passage> all = new ArrayList<>();
        all.add(first);
        if (second != null) {
            all.add(second);
        }
        others.stream().filter(other -> !all.contains(other)).forEach(all::add);
        return all;
    }

    /** What an extract would say: the whole provision where it is short enough. */
    private static Optional<String> cut(Passage passage) {
        return passage.text().length() <= Limits.QUOTE_CHARS_MAX ? Optional.of(passage.text()) : Optional.empty();
    }

    private static Claim claim(Passage passage, String words, String quote) {
        return new Claim(
                words,
                List.of(new Citation(
                        passage.id(),
                        passage.version(),
                        passage.instrument(),
                        passage.locator(),
                        passage.jurisdiction(),
                        quote,
                        passage.validFrom(),
                        passage.validTo())));
    }
}
