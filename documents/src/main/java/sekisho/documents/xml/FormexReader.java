package sekisho.documents.xml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import sekisho.documents.structure.Section;
import sekisho.documents.structure.Section.Kind;
import sekisho.documents.structure.Validity;

/** Acts of the European Union in Formex 4, as the Official Journal prints them or consolidated. */
public final class FormexReader implements DocumentReader {

    @Override
    public String format() {
        return "formex";
    }

    @Override
    public Sureness recognises(Source source) {
        return Root.of(source)
                .filter(root -> root.is("ACT", "CONS.ACT", "ANNEX", "CONS.ANNEX")
                        && (root.holds("BIB.INSTANCE")
                                || root.holds("TI")
                                || root.holds("ENACTING.TERMS")
                                || root.holds("INFO.CONSLEG")))
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
        private boolean named;
        private int division;
        private int terms;
        private int unnumbered;

        Pass(Climb climb, Desk desk) {
            this.climb = climb;
            this.desk = desk;
        }

        void element(Cursor at) throws IOException, RefusedException {
            Dates.iso(at.attribute("CONSLEG.DATE"))
                    .ifPresent(day -> climb.growth().validity(new Validity(day, null)));
            switch (at.name()) {
                case "LG.DOC", "LG" ->
                    climb.growth()
                            .language(Language.of(FormexBlocks.flat(at.twig()).toLowerCase(Locale.ROOT))
                                    .orElse(null));
                case "DIVISION" -> division = at.depth();
                case "TITLE" -> title(at);
                case "TOC" -> {
                    at.skip();
                    desk.skipped("TOC", Skip.CONTENTS, "The table of contents.");
                }
                case "CONSID" -> recital(at.twig());
                case "ARTICLE" -> article(at.twig());
                case "ENACTING.TERMS" -> terms = at.depth();
                case "PARAG", "ALINEA", "P", "LIST", "GR.TBL", "TBL" -> loose(at.twig());
                case "ANNEX", "CONS.ANNEX" -> annex(at.twig());
                case "BIB.DATA", "GR.VISA", "PREAMBLE.INIT", "PREAMBLE.FINAL", "FINAL", "GR.ANNOTATION" -> at.skip();
                default -> {
                    // a wrapper, passed through
                }
            }
        }

        private void title(Cursor at) throws IOException, RefusedException {
            Twig title = at.twig();
            String first = title.first("TI").map(FormexBlocks::flat).orElse("");
            String second = title.first("STI").map(FormexBlocks::flat).orElse(null);
            if (division > 0 && at.depth() == division) {
                climb.openUnder(Kind.GROUPING, first.isEmpty() ? null : first, first, second);
            } else if (!named && !first.isEmpty()) {
                named = true;
                climb.growth().instrument(EuropeanAct.name(first));
            }
        }

        private void recital(Twig recital) throws RefusedException {
            Twig point = recital.first("NP").orElse(recital);
            String label = point.first("NO.P").map(FormexBlocks::flat).orElse("");
            String number = EuropeanAct.paragraphNumber(label);
            List<Object> rest = new ArrayList<>(point.content());
            rest.removeIf(part -> part instanceof Twig twig && twig.is("NO.P"));
            List<Block> blocks = FormexBlocks.of(new Twig("NP", Map.of(), rest));
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

        private void article(Twig article) throws RefusedException {
            String title = article.first("TI.ART").map(FormexBlocks::flat).orElse("");
            String heading = article.first("STI.ART").map(FormexBlocks::flat).orElse(null);
            List<Paragraph> paragraphs = FormexParagraphs.of(article);
            if (paragraphs.isEmpty() || paragraphs.stream().allMatch(Eu::isRepealed)) {
                desk.skipped(title, Skip.REPEALED, "The article is repealed or has no words.");
                return;
            }
            climb.growth()
                    .section(new Section(
                            Kind.ARTICLE,
                            EuropeanAct.articleNumber(title),
                            EuropeanAct.articleLabel(title),
                            heading,
                            Validity.UNTOLD,
                            paragraphs,
                            List.of()));
        }

        /** A decision without articles has its paragraphs in the enacting terms themselves. */
        private void loose(Twig twig) throws RefusedException {
            if (terms > 0 && climb.cursor().depth() >= terms) {
                for (Paragraph paragraph : FormexParagraphs.of(new Twig("ARTICLE", Map.of(), List.of(twig)))) {
                    climb.loose(paragraph);
                }
            }
        }

        private void annex(Twig annex) throws RefusedException {
            Section section = FormexAnnex.of(annex);
            if (section.paragraphs().isEmpty() && section.sections().isEmpty()) {
                desk.skipped(section.label(), Skip.UNREADABLE_PART, "An annex without text, left out.");
            } else {
                climb.growth().section(section);
            }
        }
    }
}
