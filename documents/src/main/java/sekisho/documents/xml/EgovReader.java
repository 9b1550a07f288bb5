package sekisho.documents.xml;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sekisho.contracts.Language;
import sekisho.documents.reading.Desk;
import sekisho.documents.reading.DocumentReader;
import sekisho.documents.reading.RefusedException;
import sekisho.documents.reading.Skip;
import sekisho.documents.reading.Source;
import sekisho.documents.reading.Sureness;
import sekisho.documents.structure.Block;
import sekisho.documents.structure.Paragraph;
import sekisho.documents.structure.Repealed;
import sekisho.documents.structure.Section;
import sekisho.documents.structure.Section.Kind;
import sekisho.documents.structure.Validity;

/** Japanese statutes in the standard XML of e-Gov (法令標準XML), bare or in either answer of its API. */
public final class EgovReader implements DocumentReader {

    /** {@code 411AC0000000127_19990813_000000000000000.xml}: law, first day in force of this wording, what amended it. */
    private static final Pattern FILE = Pattern.compile("(?:^|[/\\\\])\\w{10,20}_(\\d{8})_\\w{10,20}\\.xml$");

    private static final String SPACES = "[\\s\\u3000]+";

    @Override
    public String format() {
        return "e-gov";
    }

    @Override
    public Sureness recognises(Source source) {
        return Root.of(source)
                .filter(root -> root.is("Law") && (root.holds("LawBody") || root.holds("LawNum"))
                        || root.is("law_data_response", "law_full_text")
                        || root.is("DataRoot") && root.holds("ApplData"))
                .map(root -> Sureness.BY_CONTENT)
                .orElse(Sureness.NO);
    }

    @Override
    public void read(Source source, Desk desk) throws IOException, RefusedException {
        try (Climb climb = Climb.over(source, desk)) {
            new Pass(climb, desk).read(source);
        }
    }

    /** One reading. */
    private static final class Pass {

        private final Climb climb;
        private final Desk desk;
        private final EgovBlocks blocks = new EgovBlocks();
        private String number = "";
        private String caption;

        Pass(Climb climb, Desk desk) {
            this.climb = climb;
            this.desk = desk;
        }

        void read(Source source) throws IOException, RefusedException {
            climb.growth().language(Language.JA);
            Matcher file = FILE.matcher(source.name());
            if (file.find()) {
                date(file.group(1).replaceFirst("(....)(..)(..)", "$1-$2-$3"), true);
            }
            while (climb.next()) {
                element(climb.cursor());
            }
            if (blocks.pictures() > 0) {
                desk.skipped("図・様式", Skip.PICTURE, blocks.pictures() + " figures hold no text.");
            }
        }

        private void element(Cursor at) throws IOException, RefusedException {
            switch (at.name()) {
                case "Law" ->
                    climb.growth().language(Language.of(at.attribute("Lang")).orElse(Language.JA));
                case "amendment_enforcement_date" -> date(words(at), true);
                case "repeal_date" -> date(words(at), false);
                case "LawTitle" -> climb.growth().instrument(words(at));
                case "TOC" -> left(at, "目次", Skip.CONTENTS, "The table of contents.");
                case "EnactStatement" -> left(at, "制定文", Skip.EDITORIAL, "The words of enactment.");
                case "Part", "Chapter", "Section", "Subsection", "Division" -> begin(at);
                case "PartTitle", "ChapterTitle", "SectionTitle", "SubsectionTitle", "DivisionTitle" -> grouping(at);
                case "Article" -> article(at.twig());
                case "Paragraph" -> paragraph(at);
                case "Preamble" -> climb.open(0, Kind.HEADING, "preamble", "前文", null, Validity.UNTOLD);
                case "SupplProvision" -> supplement(at);
                default -> {
                    if (at.name().contains("Appdx")) {
                        appendix(at.twig());
                    }
                }
            }
        }

        private static String words(Cursor at) throws IOException, RefusedException {
            return EgovBlocks.PROSE.of(at.twig());
        }

        private void left(Cursor at, String place, Skip reason, String detail) throws IOException, RefusedException {
            at.skip();
            desk.skipped(place, reason, detail);
        }

        private void date(String words, boolean from) {
            Dates.iso(words)
                    .ifPresent(day ->
                            climb.growth().validity(new Validity(from ? day : null, from ? null : day.minusDays(1))));
        }

        private void begin(Cursor at) {
            number = at.attribute("Num").replace('_', '-');
            caption = null;
        }

        /** {@code 第二章　総則}: what it is counted by, and what it is about. */
        private void grouping(Cursor at) throws IOException, RefusedException {
            String ownNumber = number;
            String kind = at.name().replace("Title", "").toLowerCase(Locale.ROOT);
            Twig title = at.twig();
            String[] words = EgovBlocks.PROSE.of(title).split(SPACES, 2);
            climb.openUnder(Kind.GROUPING, kind + "-" + ownNumber, words[0], words.length > 1 ? words[1] : null);
        }

        private void supplement(Cursor at) throws RefusedException {
            String amending = at.attribute("AmendLawNum");
            caption = null;
            String label = amending.isEmpty() ? "附則" : "附則（" + amending + "）";
            climb.open(0, Kind.APART, amending.isEmpty() ? "附則" : "附則-" + amending, label, null, Validity.UNTOLD);
        }

        private void article(Twig article) throws RefusedException {
            String title =
                    article.first("ArticleTitle").map(EgovBlocks.PROSE::of).orElse("");
            caption = article.first("ArticleCaption")
                    .map(EgovBlocks.PROSE::of)
                    .map(words -> words.replaceAll("^[（(]|[）)]$", ""))
                    .orElse(caption);
            List<Paragraph> paragraphs =
                    article.all("Paragraph").stream().map(this::paragraphOf).toList();
            if (article.attribute("Delete").equals("true") || isRepealed(paragraphs)) {
                desk.skipped(title, Skip.REPEALED, "The article is repealed.");
                return;
            }
            String counted = article.attribute("Num").replace('_', '-');
            climb.growth()
                    .section(new Section(
                            Kind.ARTICLE,
                            counted.isEmpty() ? null : counted,
                            title,
                            caption,
                            null,
                            paragraphs,
                            List.of()));
        }

        private static boolean isRepealed(List<Paragraph> paragraphs) {
            return paragraphs.size() == 1
                    && paragraphs.getFirst().blocks().size() == 1
                    && paragraphs.getFirst().blocks().getFirst() instanceof Block.Words words
                    && Repealed.is(words.text());
        }

        /** A paragraph without an article: of a short law, a supplement, a preamble. */
        private void paragraph(Cursor at) throws IOException, RefusedException {
            if (!climb.inside()) {
                climb.open(1, Kind.ARTICLE, null, "", null, Validity.UNTOLD);
            }
            climb.growth().paragraph(paragraphOf(at.twig()));
        }

        private Paragraph paragraphOf(Twig paragraph) {
            String counted = paragraph.attribute("Num").replace('_', '-');
            return new Paragraph(counted.isEmpty() ? null : counted, null, blocks.of(paragraph));
        }

        private void appendix(Twig appendix) throws RefusedException {
            String title = appendix.twigs().stream()
                    .filter(part -> part.name().endsWith("Title"))
                    .findFirst()
                    .map(EgovBlocks.PROSE::of)
                    .orElse("別表")
                    .replaceAll(SPACES, "");
            List<Block> content = blocks.of(appendix);
            if (!content.isEmpty()) {
                climb.growth()
                        .section(new Section(
                                Kind.APART,
                                title,
                                title,
                                null,
                                null,
                                List.of(new Paragraph(null, null, content)),
                                List.of()));
            }
        }
    }
}
