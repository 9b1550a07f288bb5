package sekisho.inference.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import sekisho.contracts.Digests;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.contracts.Setting;
import sekisho.contracts.Specialty;
import sekisho.inference.concept.Concept;

/**
 * Law nobody made, of the length and the words of real law: sentences about the concepts the house knows, common ones
 * often and rare ones rarely, in four languages, with headings, places and days. The same seed makes the same law.
 */
final class MadeUpLaw {

    private static final int PROVISIONS_PER_INSTRUMENT = 200;
    private static final int SENTENCES_MAX = 5;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private static final Map<Language, List<String>> JURISDICTIONS = Map.of(
            Language.EN, List.of("EU", "US"),
            Language.DE, List.of("DE", "EU"),
            Language.JA, List.of("JP"),
            Language.ZH, List.of("CN"));

    private static final Map<Language, List<String>> SENTENCES = Map.of(
            Language.EN,
            List.of(
                    "A %s shall notify the competent authority of any %s within %4$d days of becoming aware of the %s.",
                    "Where the %s does not meet the requirements on %s, the institution shall record the %s for %d"
                            + " years.",
                    "No %s may be transferred unless the %s has been verified and the %s does not exceed EUR %d."),
            Language.DE,
            List.of(
                    "Das Institut hat %s der zuständigen Behörde unverzüglich, spätestens nach %4$d Tagen, über %s und"
                            + " %s anzuzeigen.",
                    "Soweit %s nicht den Anforderungen an %s entspricht, ist %s für die Dauer von %d Jahren"
                            + " aufzubewahren.",
                    "Die Übertragung von %s ist nur zulässig, wenn %s geprüft wurde und %s %d Euro nicht übersteigt."),
            Language.JA,
            List.of(
                    "%sを行う者は、%sを知った日から%4$d日以内に、%sについて主務大臣に届け出なければならない。",
                    "前項の規定にかかわらず、%sが%sに該当する場合には、%sに関する記録を%d年間保存するものとする。", "%sは、%sの確認を行った場合でなければ、%sを%d万円を超えて移転してはならない。"),
            Language.ZH,
            List.of("%s应当自知道%s之日起%4$d日内，就%s向主管部门报告。", "%s不符合%s要求的，应当将%s的有关资料至少保存%d年。", "未经核实%s的，不得办理%s，且%s不得超过%d万元。"));

    private static final Map<Language, String> QUESTIONS = Map.of(
            Language.EN, "Within how many days must a %s be notified when the %s concerns a %s?",
            Language.DE, "Innerhalb welcher Frist ist %s anzuzeigen, wenn %s eine %s betrifft?",
            Language.JA, "%sについて、%sが%sに該当するときは、何日以内に届け出なければなりませんか。",
            Language.ZH, "%s涉及%s时，应当在多少日内就%s报告？");

    private static final Map<Language, String> PLACES =
            Map.of(Language.EN, "Article %d", Language.DE, "§ %d", Language.JA, "第%d条", Language.ZH, "第%d条");

    private final Map<Language, List<String>> names;
    private final Random chance;

    MadeUpLaw(List<Concept> concepts, long seed) {
        names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            names.put(
                    language,
                    concepts.stream()
                            .flatMap(concept -> concept.labels().getOrDefault(language, List.of()).stream())
                            .toList());
        }
        chance = new Random(seed);
    }

    /** So many provisions, of the four languages in turn. */
    List<Passage> passages(int count) {
        List<Passage> passages = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            passages.add(passage(i, Language.values()[i % Language.values().length]));
        }
        return passages;
    }

    private Passage passage(int number, Language language) {
        StringBuilder text = new StringBuilder();
        for (int sentence = 0; sentence <= chance.nextInt(SENTENCES_MAX); sentence++) {
            List<String> patterns = SENTENCES.get(language);
            text.append(said(patterns.get(chance.nextInt(patterns.size())), language))
                    .append(' ');
        }
        List<String> places = JURISDICTIONS.get(language);
        int article = number / Language.values().length % PROVISIONS_PER_INSTRUMENT + 1;
        int instrument = number / Language.values().length / PROVISIONS_PER_INSTRUMENT;
        String body = text.toString().strip();
        return new Passage(
                "made-up-" + number,
                1,
                name(language) + " " + (1990 + instrument % 35) + "/" + instrument,
                PLACES.get(language).formatted(article),
                name(language),
                language,
                places.get(chance.nextInt(places.size())),
                Specialty.GENERAL,
                body,
                Digests.sha256(body),
                FIRST_DAY.plusDays(chance.nextInt(8_000)),
                null,
                new Setting(name(language), List.of(), List.of()));
    }

    /** So many questions on such law, of the four languages in turn. */
    List<Inquiry> questions(int count, LocalDate asOf) {
        List<Inquiry> questions = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Language language = Language.values()[i % Language.values().length];
            String text = QUESTIONS.get(language).formatted(name(language), name(language), name(language));
            questions.add(new Inquiry(text, language, List.of(), null, null, asOf, null, List.of()));
        }
        return questions;
    }

    private String said(String pattern, Language language) {
        return pattern.formatted(name(language), name(language), name(language), 1 + chance.nextInt(365));
    }

    /** A name of a concept; the n-th is the rarer the larger n is. */
    private String name(Language language) {
        List<String> all = names.get(language);
        double skewed = Math.pow(chance.nextDouble(), 3);
        return all.get((int) (skewed * all.size()));
    }
}
