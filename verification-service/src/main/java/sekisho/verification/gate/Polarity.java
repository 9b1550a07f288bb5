package sekisho.verification.gate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which way a sentence points: its negations, duties, permissions, prohibitions and exceptions, in four languages.
 *
 * <p>Two sentences point the same way when they carry the same markers equally often. That is a cautious rule: a true
 * paraphrase may fail it, a turned sentence may not pass it.
 */
public final class Polarity {

    /** A marker of direction. */
    public enum Marker {
        PROHIBITION,
        NEGATION,
        DUTY,
        ADVICE,
        PERMISSION,
        EXCEPTION,
        CONDITION
    }

    /** The first letter of a spelling, of an alternative or of a group. */
    private static final Pattern STARTS = Pattern.compile("(?:^|[|]|[(][?]:)(\\p{L})");

    private static final String L = "(?<![\\p{IsLatin}])";
    private static final String R = "(?![\\p{IsLatin}])";

    /** Words that look like a negation and turn nothing. */
    private static final Pattern HARMLESS = Pattern.compile(L
            + "(?:without (?:undue )?delay|without limit(?:ing|ation)|without prejudice|not limited to|ohne (?:schuldhaftes )?zögern|unbeschadet)"
            + R + "|遅滞なく|遅滞無く|不迟于");

    /** Longest and most telling spellings first; what one has read is gone for the next. */
    private static final List<Spelling> SPELLINGS = List.of(
            word(
                    Marker.EXCEPTION,
                    "unless|except(?:ing)?(?: for| where| that)?|other than|save (?:for|where|that|as)|excluding|exempt(?:ed)?"),
            word(
                    Marker.EXCEPTION,
                    "es sei denn|außer|ausgenommen|mit ausnahme|abgesehen von|ausnahmsweise|sofern nicht|soweit nicht|wenn nicht"),
            word(Marker.PROHIBITION, "(?:must|shall|may|should|can)(?: ?not|n't)|cannot|prohibited|forbidden|unlawful"),
            word(Marker.PROHIBITION, "(?:darf|dürfen|dürfte[nt]?) (?:nicht|kein\\w*)|verboten|untersagt|unzulässig"),
            word(Marker.NEGATION, "not|n't|no|nor|never|neither|none|nothing|without|fails? to|refuses? to"),
            word(Marker.NEGATION, "nicht|kein(?:e[nrsm]?)?|nie|niemals|weder|ohne|niemand"),
            word(
                    Marker.DUTY,
                    "must|shall|(?:is|are|be) (?:required|obliged|obligated) to|required|ha(?:s|ve) to|mandatory"),
            word(Marker.DUTY, "muss|muß|müssen|müsste[nt]?|hat|haben|verpflichtet|ist zu|sind zu|erforderlich"),
            word(Marker.ADVICE, "should|ought to|recommended|sollte[nt]?|soll|sollen"),
            word(Marker.PERMISSION, "may|can|permitted|allowed|entitled|optional|voluntar(?:y|ily)"),
            word(Marker.PERMISSION, "darf|dürfen|kann|können|berechtigt|zulässig|erlaubt|freiwillig"),
            word(Marker.CONDITION, "only if|only where|provided that|subject to|only|nur|lediglich|vorbehaltlich"),
            sign(Marker.ADVICE, "よう(?:に)?努め(?:なければならない|るものとする|る)?|努めなければならない|望ましい"),
            sign(Marker.EXCEPTION, "この限りで(?:は)?ない|を除(?:く|き|いて|いた)|除(?:く|外)|ただし|但し|除非|但书|但是|但"),
            sign(
                    Marker.PROHIBITION,
                    "して?は(?:なら|いけ)(?:ない|ません|ず)|てはならな(?:い|かった)|禁止|禁ず|ことができ(?:ない|ません)|不得|不应当?|不可以?|不准|严禁|不能"),
            sign(Marker.DUTY, "(?:なけれ|ね)ば(?:なら|いけ)(?:ない|ません)|ものとする|義務|必要がある|要する|应当|應當|必须|必須|须|应"),
            sign(Marker.PERMISSION, "ことができ(?:る|ます)|できる|できます|てもよい|差し支えない|可以|有权|可"),
            sign(Marker.NEGATION, "ない|ません|なかった|せず|ずに|なく|なし|なされず|ぬ|不|未|无|無|非|没有|沒有|并非"),
            sign(Marker.CONDITION, "に限り|限る|のみ|だけ|仅|僅|只"));

    private Polarity() {}

    /** The markers of a text with their number. */
    public static Map<Marker, Long> of(String text) {
        if (text.isBlank()) {
            return Map.of();
        }
        StringBuilder rest =
                new StringBuilder(HARMLESS.matcher(Fold.loose(text)).replaceAll(" "));
        List<Marker> found = new ArrayList<>();
        Set<Literals.Script> scripts = Literals.Script.of(text);
        for (Spelling spelling : SPELLINGS) {
            if (!scripts.contains(spelling.needs())) {
                continue;
            }
            Matcher matcher = spelling.pattern().matcher(rest);
            while (matcher.find()) {
                found.add(spelling.marker());
                rest.replace(matcher.start(), matcher.end(), "\u001f".repeat(matcher.end() - matcher.start()));
            }
        }
        return found.stream().collect(Collectors.groupingBy(marker -> marker, Collectors.counting()));
    }

    /** True if the text carries a marker that can turn the meaning of words beside it. */
    static boolean turns(String text) {
        Map<Marker, Long> markers = of(text);
        return !Collections.disjoint(markers.keySet(), List.of(Marker.PROHIBITION, Marker.NEGATION, Marker.EXCEPTION));
    }

    private record Spelling(Pattern pattern, Marker marker, Literals.Script needs) {}

    private static Spelling word(Marker marker, String spellings) {
        return new Spelling(
                Pattern.compile(begins(spellings) + L + "(?:" + spellings + ")" + R), marker, Literals.Script.LATIN);
    }

    private static Spelling sign(Marker marker, String spellings) {
        return new Spelling(
                Pattern.compile(begins(spellings) + "(?:" + spellings + ")"), marker, Literals.Script.DENSE);
    }

    /** A look at the first letter spares most places a look at every spelling. */
    private static String begins(String spellings) {
        return STARTS.matcher(spellings)
                .results()
                .map(start -> start.group(1))
                .distinct()
                .collect(Collectors.joining("", "(?=[", "])"));
    }
}
