package sekisho.documents.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sekisho.documents.cutting.Standing;
import sekisho.documents.structure.Numerals;

/** {@code 第十七条第二項}, {@code 前条}, {@code 同法第三条}, {@code 金融商品取引法（昭和二十三年法律第二十五号）第二条第一項}. */
final class JapaneseReferences implements References {

    private static final String N = "[" + Numerals.SIGNS + "]{1,8}+";
    private static final String ITEM = "(?:第" + N + "号(?:の" + N + "){0,2})?";
    private static final Pattern PLACE = Pattern.compile("(?:(?<article>第" + N + "条(?:の" + N + "){0,3}|前条|次条|同条)"
            + "(?<paragraph>第" + N + "項|前項)?|(?<own>第" + N + "項|前項|次項|同項)|前(?<many>[二三四五2-5２-５])(?<unit>条|項))"
            + "(?<item>" + ITEM + ")");
    private static final Pattern JOINED = Pattern.compile("(?:及び|又は|若しくは|並びに|、|から|まで|と|（[^（）]{0,200}+）|の規定){1,3}+");

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
        private int paragraph;
        private int end = -1;

        Reading(Standing at) {
            this.at = at;
        }

        void read(String text, Matcher place) {
            boolean joined = end >= 0
                    && JOINED.matcher(text.substring(end, place.start())).matches();
            if (place.group("many") != null) {
                several(References.number(place.group("many")), place.group("unit"));
            } else if (place.group("article") != null) {
                inArticle(text, place, joined);
            } else {
                inParagraph(place, joined);
            }
            end = place.end();
        }

        private void several(int count, String unit) {
            if (unit.equals("条")) {
                at.before().stream().limit(count).forEach(found::add);
                return;
            }
            for (int back = Math.min(count, at.paragraph() - 1); back >= 1; back--) {
                add("", at.article(), at.paragraph() - back, "");
            }
        }

        private void inArticle(String text, Matcher place, boolean joined) {
            String named = place.group("article");
            switch (named) {
                case "前条" -> move("", at.before().isEmpty() ? "" : at.before().getFirst());
                case "次条" -> move("", at.next());
                case "同条" -> move(law, article);
                default -> move(lawBefore(text, place.start(), joined), named);
            }
            paragraph = number(place.group("paragraph"));
            add(law, article, paragraph, place.group("item"));
        }

        private void inParagraph(Matcher place, boolean joined) {
            String named = place.group("own");
            int asked = switch (named) {
                case "前項" -> at.paragraph() - 1;
                case "次項" -> at.paragraph() + 1;
                case "同項" -> paragraph;
                default -> number(named);
            };
            boolean same = named.equals("同項") || joined && named.startsWith("第") && paragraph > 0;
            if (!same) {
                move("", at.article());
            }
            paragraph = asked;
            if (asked < 1) {
                return;
            }
            add(law, article, paragraph, place.group("item"));
        }

        private void move(String toLaw, String toArticle) {
            law = toLaw;
            article = toArticle;
        }

        private String lawBefore(String text, int start, boolean joined) {
            if (text.startsWith("同法", start - 2) || text.startsWith("同令", start - 2)) {
                return law;
            }
            String name = JapaneseLaw.before(text, start);
            if (name.equals("法律") || name.equals("本法")) {
                return "";
            }
            if (!name.isEmpty() && !name.startsWith("同")) {
                return name;
            }
            return joined ? law : "";
        }

        private void add(String inLaw, String inArticle, int inParagraph, String item) {
            if (!inArticle.isEmpty() && inParagraph >= 0) {
                String place = inParagraph > 0 ? "第" + Numerals.japanese(inParagraph) + "項" : "";
                found.add(inLaw + inArticle + place + (item == null ? "" : item));
            }
        }

        private int number(String paragraphOrNull) {
            if (paragraphOrNull == null) {
                return 0;
            }
            return paragraphOrNull.equals("前項")
                    ? -1
                    : Math.min(9_999, References.number(paragraphOrNull.substring(1, paragraphOrNull.length() - 1)));
        }
    }
}
