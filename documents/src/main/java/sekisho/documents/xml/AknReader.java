package sekisho.documents.xml;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import sekisho.contracts.Language;
import sekisho.documents.reading.Desk;
import sekisho.documents.reading.DocumentReader;
import sekisho.documents.reading.RefusedException;
import sekisho.documents.reading.Skip;
import sekisho.documents.reading.Source;
import sekisho.documents.reading.Sureness;
import sekisho.documents.structure.Block;
import sekisho.documents.structure.EuropeanAct;
import sekisho.documents.structure.Paragraph;
import sekisho.documents.structure.Repealed;
import sekisho.documents.structure.Section;
import sekisho.documents.structure.Section.Kind;

/**
 * Akoma Ntoso 3 (OASIS LegalDocML), and national profiles that keep its names, in whatever namespace. What is cited is the
 * article; in a law that has none, the section (rule, clause).
 */
public final class AknReader implements DocumentReader {

    private static final Set<String> UNITS = Set.of("article", "section", "rule", "clause");
    private static final Set<String> GONE = Set.of("repealed", "removed", "omitted", "abrogated");
    private static final Map<String, Language> LANGUAGES = Map.of(
            "eng",
            Language.EN,
            "deu",
            Language.DE,
            "ger",
            Language.DE,
            "jpn",
            Language.JA,
            "zho",
            Language.ZH,
            "chi",
            Language.ZH,
            "en",
            Language.EN,
            "de",
            Language.DE,
            "ja",
            Language.JA,
            "zh",
            Language.ZH);

    @Override
    public String format() {
        return "akoma-ntoso";
    }

    @Override
    public Sureness recognises(Source source) {
        return Root.of(source)
                .filter(root -> root.is("akomaNtoso"))
                .map(root -> Sureness.BY_CONTENT)
                .orElse(Sureness.NO);
    }

    @Override
    public void read(Source source, Desk desk) throws IOException, RefusedException {
        try (Climb climb = Climb.over(source, desk)) {
            Pass pass = new Pass(climb, desk);
            while (climb.next()) {
                pass.element(climb.cursor());
            }
        }
    }

    /** One reading. */
    private static final class Pass {

        private final Climb climb;
        private final Desk desk;
        private final AknTimes times = new AknTimes();
        private final AknProvision provision = new AknProvision(times);
        private boolean named;
        private Opening opening;
        private int body;
        private int unnumbered;

        Pass(Climb climb, Desk desk) {
            this.climb = climb;
            this.desk = desk;
        }

        void element(Cursor at) throws IOException, RefusedException {
            switch (at.name()) {
                case "meta" -> meta(at.twig());
                case "act", "bill", "doc" -> climb.growth().validity(times.of(at.attribute("period")));
                case "coverPage", "conclusions", "toc" -> at.skip();
                case "preface" -> preface(at.twig());
                case "recital" -> recital(at.twig());
                case "citations", "formula" -> at.skip();
                case "part",
                        "book",
                        "tome",
                        "title",
                        "chapter",
                        "division",
                        "subpart",
                        "subdivision",
                        "subchapter",
                        "subtitle",
                        "hcontainer",
                        "level",
                        "subsection" -> opening = new Opening(at.name(), at.depth(), at.attribute("period"), "");
                case "num" -> num(at);
                case "heading" -> heading(at);
                case "article", "section", "rule", "clause" -> unit(at.twig());
                case "attachment", "component" -> attachment(at.twig());
                case "body", "mainBody" -> body = at.depth();
                case "paragraph" -> loose(at.twig(), true);
                case "content", "p", "blockList", "list", "table", "intro", "wrapUp", "wrap" -> loose(at.twig(), false);
                default -> {
                    // a wrapper, passed through
                }
            }
        }

        private void meta(Twig meta) {
            times.learn(meta);
            meta.find("FRBRlanguage")
                    .map(language ->
                            LANGUAGES.get(language.attribute("language").toLowerCase(Locale.ROOT)))
                    .ifPresent(climb.growth()::language);
            meta.find("FRBRWork")
                    .flatMap(work -> work.all("FRBRalias").stream()
                            .filter(alias ->
                                    alias.attribute("name").matches("(?i)shortTitle|abbreviation|amtabk|kurztitel"))
                            .findFirst())
                    .ifPresent(alias -> name(alias.attribute("value")));
        }

        /** A short title lawyers use comes before the long one. */
        private void preface(Twig preface) {
            String words = preface.find("shortTitle")
                    .or(() -> preface.find("docTitle"))
                    .map(AknBlocks::flat)
                    .orElseGet(() -> AknBlocks.flat(preface));
            name(EuropeanAct.name(words.replaceAll("^[(\\s]+|[)\\s]+$", "")));
        }

        private void name(String words) {
            if (!named && !words.isBlank()) {
                named = true;
                climb.growth().instrument(words);
            }
        }

        private void recital(Twig recital) throws RefusedException {
            String number = EuropeanAct.paragraphNumber(AknBlocks.num(recital));
            List<Block> blocks = AknBlocks.of(recital);
            if (blocks.isEmpty()) {
                return;
            }
            Language language = climb.growth().language();
            climb.growth()
                    .section(
                            number == null
                                    ? Eu.recitalWithoutNumber(++unnumbered, blocks, language)
                                    : Eu.recital(number, blocks, language));
        }

        private void num(Cursor at) throws IOException, RefusedException {
            String words = AknBlocks.flat(at.twig());
            if (opening == null || opening.depth() != at.depth()) {
                return;
            }
            climb.openUnder(Kind.GROUPING, opening.element() + "-" + words, words, null);
            opening = opening.with(words);
        }

        private void heading(Cursor at) throws IOException, RefusedException {
            String words = AknBlocks.flat(at.twig());
            if (opening == null || opening.depth() != at.depth()) {
                return;
            }
            if (opening.num().isEmpty()) {
                climb.openUnder(Kind.GROUPING, null, "", words);
            } else {
                climb.growth().heading(words);
            }
        }

        /** A section that holds articles is a grouping; they are its only content. */
        private void unit(Twig unit) throws RefusedException {
            if (unit.is("article") || !unit.holds(UNITS)) {
                article(unit);
                return;
            }
            String num = AknBlocks.num(unit);
            String heading = unit.first("heading").map(AknBlocks::flat).orElse(null);
            climb.growth()
                    .open(Kind.GROUPING, unit.name() + "-" + num, num, heading, times.of(unit.attribute("period")));
            for (Twig inner : unit.twigs()) {
                if (UNITS.contains(inner.name()) || inner.holds(UNITS)) {
                    unit(inner);
                } else if (!inner.is("num", "heading", "subheading")) {
                    between(inner);
                }
            }
            climb.growth().close();
        }

        /** Words of a grouping that stand before, between or behind its articles. */
        private void between(Twig words) throws RefusedException {
            List<Block> blocks = AknBlocks.of(words);
            if (!blocks.isEmpty()) {
                climb.growth().paragraph(new Paragraph(null, null, blocks));
            }
        }

        private void article(Twig article) throws RefusedException {
            Section section = provision.of(article);
            List<Paragraph> standing = section.paragraphs().stream()
                    .filter(one -> !Eu.isRepealed(one))
                    .toList();
            boolean gone = GONE.contains(article.attribute("status"))
                    || section.heading() != null && Repealed.is(section.heading());
            if (gone || standing.isEmpty()) {
                desk.skipped(section.title(), Skip.REPEALED, "The provision is repealed or has no words.");
                return;
            }
            climb.growth()
                    .section(new Section(
                            section.kind(),
                            section.number(),
                            section.label(),
                            section.heading(),
                            section.validity(),
                            standing,
                            List.of()));
        }

        /** Text of the body outside of any article. */
        private void loose(Twig twig, boolean counted) throws RefusedException {
            if (body > 0 && climb.cursor().depth() >= body) {
                String number = counted ? EuropeanAct.paragraphNumber(AknBlocks.num(twig)) : null;
                climb.loose(new Paragraph(number, null, AknBlocks.of(twig)));
            }
        }

        private void attachment(Twig attachment) throws RefusedException {
            String label = attachment.first("heading").map(AknBlocks::flat).orElse("Annex");
            String heading = attachment.first("subheading").map(AknBlocks::flat).orElse(null);
            List<Block> blocks = attachment.find("mainBody").map(AknBlocks::of).orElse(List.of());
            if (blocks.isEmpty()) {
                desk.skipped(label, Skip.UNREADABLE_PART, "An attachment without text of its own, left out.");
            } else {
                climb.growth().section(Eu.annex(label, heading, blocks));
            }
        }
    }

    /** A grouping whose number and heading are still to come. */
    private record Opening(String element, int depth, String period, String num) {

        Opening with(String words) {
            return new Opening(element, depth, period, words);
        }
    }
}
