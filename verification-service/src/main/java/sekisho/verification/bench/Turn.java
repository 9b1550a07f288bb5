package sekisho.verification.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Words and what they are turned into; {@code $1} stands for a group of the pattern.
 *
 * @param becomes alternatives, one of which is chosen by chance
 */
record Turn(Pattern pattern, List<String> becomes) {

    static Turn of(String pattern, String... becomes) {
        return new Turn(Pattern.compile(pattern), List.of(becomes));
    }

    /** The text with one place turned, chosen by chance among all places of all turns; empty where there is none. */
    static Optional<String> one(List<Turn> turns, String text, Random chance) {
        List<String> turned = new ArrayList<>();
        for (Turn turn : turns) {
            for (MatchResult place : turn.pattern.matcher(text).results().toList()) {
                String becomes = turn.becomes.get(chance.nextInt(turn.becomes.size()));
                turned.add(text.substring(0, place.start()) + filled(becomes, place) + text.substring(place.end()));
            }
        }
        turned.removeIf(text::equals);
        return turned.isEmpty() ? Optional.empty() : Optional.of(turned.get(chance.nextInt(turned.size())));
    }

    private static String filled(String becomes, MatchResult place) {
        return place.groupCount() >= 1 && place.group(1) != null ? becomes.replace("$1", place.group(1)) : becomes;
    }
}
