package sekisho.documents.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sekisho.documents.cutting.Standing;
import sekisho.documents.structure.Numerals;

/** {@code 本法第三十条第二款}, {@code 前款}, {@code 《中华人民共和国刑法》第一百九十一条}. */
final class ChineseReferences implements References {

    private static final String N = "[" + Numerals.SIGNS + "]{1,8}+";
    private static final String ITEM = "(?:第（?" + N + "）?项)?";
    private static final Pattern PLACE =
            Pattern.compile("(?<law>《[^《》]{2,60}+》(?:（[^（）]{0,60}+）)?|本法|本条例|本办法|本规定|本规则|该法)?"
                    + "(?:(?<article>第" + N + "条(?:之" + N + ")?|前条|本条)(?<paragraph>第" + N + "款|前款)?"
                    + "|(?<own>第" + N + "款|前款)|前(?<many>[二三四两])款)(?<item>" + ITEM + ")");
    private static final Pattern JOINED = Pattern.compile("(?:和|或者|或|及|以及|、|至|到|，|的|规定){1,3}+");

    @Override
    public List<String> named(String text, Standing at) {
        Reading reading = new Reading(at);
        Matcher place = PLACE.matcher(text);
        while (place.find() && reading.found.size() < MAX * 2) {
            reading.read(text, place);
        }
        return reading.found;
    }

    /** One text being read: what the last place was, since the next may lean on it. */
    private static final class Reading {

        private final Standing at;
        private final List<String> found = new ArrayList<>();
        private String law = "";
        private String article = "";
        private int end = -1;

        Reading(Standing at) {
            this.at = at;
        }

        void read(String text, Matcher place) {
            boolean joined = end >= 0
                    && JOINED.matcher(text.substring(end, place.start())).matches();
            if (place.group("many") != null) {
                several(References.number(place.group("many")));
            } else if (place.group("article") != null) {
                inArticle(place, joined);
            } else if (place.group("law") == null) {
                inParagraph(place.group("own"), place.group("item"), joined);
            }
            end = place.end();
        }

        private void several(int count) {
            for (int back = Math.min(count, at.paragraph() - 1); back >= 1; back--) {
                add("", at.article(), at.paragraph() - back, "");
            }
        }

        private void inArticle(Matcher place, boolean joined) {
            String named = place.group("article");
            String inLaw = place.group("law");
            law = inLaw != null ? inLaw.replaceFirst("（.*", "") : joined && named.startsWith("第") ? law : "";
            article = switch (named) {
                case "前条" -> at.before().isEmpty() ? "" : at.before().getFirst();
                case "本条" -> at.article();
                default -> named;
            };
            String paragraph = place.group("paragraph");
            if (!named.equals("本条") || paragraph != null) {
                add(law, article, paragraph == null ? 0 : number(paragraph), place.group("item"));
            }
        }

        private void inParagraph(String named, String item, boolean joined) {
            if (!joined || named.equals("前款") || article.isEmpty()) {
                law = "";
                article = at.article();
            }
            int paragraph = named.equals("前款") ? at.paragraph() - 1 : number(named);
            if (paragraph > 0) {
                add(law, article, paragraph, item);
            }
        }

        private void add(String inLaw, String inArticle, int paragraph, String item) {
            if (!inArticle.isEmpty() && paragraph >= 0) {
                String place = paragraph > 0 ? "第" + Numerals.chinese(paragraph) + "款" : "";
                found.add(inLaw + inArticle + place + (item == null ? "" : item));
            }
        }

        private int number(String named) {
            return named.equals("前款") ? -1 : Math.min(9_999, References.number(named.substring(1, named.length() - 1)));
        }
    }
}
