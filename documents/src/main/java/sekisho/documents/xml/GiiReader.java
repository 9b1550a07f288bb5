package sekisho.documents.xml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sekisho.contracts.Language;
import sekisho.documents.reading.Desk;
import sekisho.documents.reading.DocumentReader;
import sekisho.documents.reading.Growth;
import sekisho.documents.reading.RefusedException;
import sekisho.documents.reading.Skip;
import sekisho.documents.reading.Source;
import sekisho.documents.reading.Sureness;
import sekisho.documents.structure.Paragraph;
import sekisho.documents.structure.Repealed;
import sekisho.documents.structure.Section;
import sekisho.documents.structure.Section.Kind;
import sekisho.documents.structure.Validity;

/**
 * German federal law as gesetze-im-internet.de gives it: a flat row of norms. A norm with a structural unit opens it at
 * the depth its number tells (three digits a step); one with a designation ({@code § 1}, {@code Art 1}, {@code Anlage 1})
 * is a provision of the unit open last.
 */
public final class GiiReader implements DocumentReader {

    private static final Pattern PROVISION =
            Pattern.compile("(?:\\(XXXX\\)\\s*)?(§§?|Art(?:ikel|\\.)?)\\s*(\\d+\\s?[a-zA-Z]{0,3})(?![a-zA-Z])(.*)");
    private static final Pattern ANNEX = Pattern.compile("(Anlage|Anhang|Anl\\.)\\s*([\\p{L}\\p{N}.]{0,12}).*");
    private static final Pattern ARTICLE_UNIT = Pattern.compile("Art(?:ikel|\\.)?\\s*(\\d+[a-z]{0,2})");
    private static final int DIGITS_A_STEP = 3;

    @Override
    public String format() {
        return "gesetze-im-internet";
    }

    @Override
    public Sureness recognises(Source source) {
        return Root.of(source)
                .filter(root -> root.is("dokumente") && root.holds("norm"))
                .map(root -> Sureness.BY_CONTENT)
                .orElse(Sureness.NO);
    }

    @Override
    public void read(Source source, Desk desk) throws IOException, RefusedException {
        try (Cursor at = Cursor.over(source, desk)) {
            Growth growth = new Growth(desk);
            growth.language(Language.DE);
            Pass pass = new Pass(growth, desk);
            while (at.nextStart()) {
                if (at.name().equals("norm")) {
                    pass.norm(at.twig());
                }
            }
            growth.finish();
        }
    }

    /** One reading. */
    private static final class Pass {

        private final Growth growth;
        private final Desk desk;
        private boolean named;

        Pass(Growth growth, Desk desk) {
            this.growth = growth;
            this.desk = desk;
        }

        void norm(Twig norm) throws RefusedException {
            Twig about = norm.first("metadaten").orElse(norm);
            if (!named) {
                named = true;
                growth.instrument(
                        text(about, "amtabk").or(() -> text(about, "jurabk")).orElse(null));
            }
            Optional<Twig> unit = about.first("gliederungseinheit");
            if (unit.isPresent()) {
                unit(unit.get());
            }
            Optional<String> designation = text(about, "enbez");
            Optional<Twig> content =
                    norm.first("textdaten").flatMap(data -> data.first("text")).flatMap(text -> text.first("Content"));
            if (designation.isPresent()) {
                provision(designation.get(), text(about, "titel").orElse(null), content.orElse(null));
            } else if (content.isPresent()) {
                undesignated(unit.isPresent(), content.get());
            }
        }

        /** Words in a unit belong to it; others are the law's own before or without any §. */
        private void undesignated(boolean inUnit, Twig content) throws RefusedException {
            if (!inUnit) {
                List<Paragraph> paragraphs = GiiParagraphs.of(content);
                if (!paragraphs.isEmpty()) {
                    growth.section(new Section(
                            Kind.HEADING, "vorspruch", "Vorspruch", null, Validity.UNTOLD, paragraphs, List.of()));
                }
            } else {
                for (Paragraph paragraph : GiiParagraphs.of(content)) {
                    growth.paragraph(paragraph);
                }
            }
        }

        private static Optional<String> text(Twig about, String name) {
            return about.first(name)
                    .map(twig -> GiiBlocks.PROSE.of(twig).replace('\n', ' '))
                    .filter(words -> !words.isEmpty());
        }

        private void unit(Twig unit) throws RefusedException {
            String code = text(unit, "gliederungskennzahl").orElse("");
            String label = text(unit, "gliederungsbez").orElse("");
            String title = text(unit, "gliederungstitel").orElse(null);
            int depth = Math.max(0, (code.length() + DIGITS_A_STEP - 1) / DIGITS_A_STEP - 1);
            growth.closeTo(Math.min(depth, growth.depth()));
            Matcher article = ARTICLE_UNIT.matcher(label);
            if (article.matches()) {
                growth.open(Kind.APART, "art-" + article.group(1), "Art. " + article.group(1), title);
            } else {
                growth.open(Kind.GROUPING, code.isEmpty() ? null : code, label, title);
            }
        }

        private void provision(String designation, String title, Twig content) throws RefusedException {
            if (designation.startsWith("Inhalts")) {
                desk.skipped(designation, Skip.CONTENTS, "The table of contents.");
                return;
            }
            if (designation.endsWith("formel") || content == null) {
                desk.skipped(
                        designation, Skip.EDITORIAL, content == null ? "It has no text." : "The words of enactment.");
                return;
            }
            List<Paragraph> paragraphs = standing(designation, GiiParagraphs.of(content));
            if (paragraphs.isEmpty() || designation.startsWith("(XXXX)") || title != null && Repealed.is(title)) {
                desk.skipped(designation, Skip.REPEALED, "The provision is repealed or has no words.");
                return;
            }
            growth.section(section(designation, title, paragraphs));
        }

        private List<Paragraph> standing(String designation, List<Paragraph> paragraphs) {
            List<Paragraph> standing = new ArrayList<>();
            for (Paragraph paragraph : paragraphs) {
                if (!GiiParagraphs.isRepealed(paragraph)) {
                    standing.add(paragraph);
                } else if (paragraphs.size() > 1) {
                    desk.skipped(
                            designation + " Abs. " + paragraph.number(), Skip.REPEALED, "The paragraph is repealed.");
                }
            }
            return standing;
        }

        private static Section section(String designation, String title, List<Paragraph> paragraphs) {
            Matcher provision = PROVISION.matcher(designation);
            if (provision.matches()) {
                String number = provision.group(2).replace(" ", "");
                String sign = provision.group(1).startsWith("Art") ? "Art. " : provision.group(1) + " ";
                String more = provision.group(3).strip();
                return new Section(
                        Kind.ARTICLE,
                        more.isEmpty() ? number : number + "-" + more.replaceAll("\\s+", "-"),
                        sign + number + (more.isEmpty() ? "" : " " + more),
                        title,
                        Validity.UNTOLD,
                        paragraphs,
                        List.of());
            }
            Matcher annex = ANNEX.matcher(designation);
            String label = annex.matches() ? (annex.group(1) + " " + annex.group(2)).strip() : designation;
            return new Section(Kind.APART, label, label, title, Validity.UNTOLD, paragraphs, List.of());
        }
    }
}
