package sekisho.documents.xml;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sekisho.contracts.Language;
import sekisho.documents.reading.Desk;
import sekisho.documents.reading.DocumentReader;
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
 * The Code of Federal Regulations as eCFR gives it: divisions {@code DIV1} to {@code DIV9} whose TYPE tells what they
 * are, from its API or in bulk, a title or one part of it.
 */
public final class EcfrReader implements DocumentReader {

    private static final Pattern DIVISION = Pattern.compile("DIV[1-9]");
    private static final Pattern TITLE_IN_NAME = Pattern.compile("(?i)title-?(\\d{1,2})(?!\\d)");
    private static final Pattern TITLE_IN_NODE = Pattern.compile("(\\d{1,2}):.*");
    private static final Pattern TITLE_IN_PATH = Pattern.compile("/title-(\\d{1,2})/");
    private static final Pattern NUMBER = Pattern.compile("(?:§+\\s*)?([\\dA-Za-z][\\w.()-]*)");
    private static final Pattern HEAD =
            Pattern.compile("§+\\s*[\\w.()-]+(?:\\s*(?:through|to|[-–—])\\s*[\\w.()-]+)?\\s*(.*)");
    private static final Pattern GROUPING = Pattern.compile(
            "(?i)((?:title|subtitle|chapter|subchapter|part|subpart)\\s+[\\w.-]+)\\s*(?:[—–-]+\\s*(.*))?");
    private static final Map<String, String> WORDS = Map.of(
            "TITLE",
            "title",
            "SUBTITLE",
            "subtitle",
            "CHAPTER",
            "chapter",
            "SUBCHAP",
            "subchapter",
            "PART",
            "part",
            "SUBPART",
            "subpart",
            "SUBJGRP",
            "group");

    @Override
    public String format() {
        return "ecfr";
    }

    @Override
    public Sureness recognises(Source source) {
        return Root.of(source)
                .filter(root -> root.is("DLPSTEXTCLASS", "ECFR")
                        || DIVISION.matcher(root.name()).matches() && root.holds("HEAD"))
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
        private String title = "";
        private int notes;
        private boolean named;
        private String type = "";
        private String number = "";
        private int division = -1;

        Pass(Climb climb, Desk desk) {
            this.climb = climb;
            this.desk = desk;
        }

        void read(Source source) throws IOException, RefusedException {
            climb.growth().language(Language.EN);
            Matcher name = TITLE_IN_NAME.matcher(source.name());
            title = name.find() ? name.group(1) : "";
            while (climb.next()) {
                element(climb.cursor());
            }
            if (notes > 0) {
                desk.skipped("notes", Skip.EDITORIAL, notes + " notes of authority, source and history.");
            }
        }

        private void element(Cursor at) throws IOException, RefusedException {
            if (at.name().equals("HEADER")) {
                at.skip();
            } else if (DIVISION.matcher(at.name()).matches()) {
                division(at);
            } else if (at.name().equals("HEAD") && division == at.depth() - 1) {
                grouping(at.twig());
            } else if (EcfrBlocks.ANNOTATION.contains(at.name())) {
                notes++;
                at.skip();
            } else if ((at.name().equals("P") || at.name().startsWith("FP")) && climb.inside()) {
                loose(at.twig());
            }
        }

        private void division(Cursor at) throws IOException, RefusedException {
            type = at.attribute("TYPE");
            number = at.attribute("N");
            learnTitle(at);
            division = at.depth();
            if (type.equals("SECTION")) {
                section(at.twig());
            } else if (type.equals("APPENDIX")) {
                appendix(at.twig());
            }
        }

        private void learnTitle(Cursor at) {
            Matcher node = TITLE_IN_NODE.matcher(at.attribute("NODE"));
            Matcher path = TITLE_IN_PATH.matcher(at.attribute("hierarchy_metadata"));
            if (node.matches()) {
                title = node.group(1); // in bulk files the number of the outermost division is that of the volume
            } else if (type.equals("TITLE")) {
                title = number;
            } else if (title.isEmpty() && path.find()) {
                title = path.group(1);
            }
        }

        /** Names the instrument by the outermost division: a whole title, or one part. */
        private void grouping(Twig head) throws RefusedException {
            String words = EcfrBlocks.flat(head);
            if (!named) {
                named = true;
                String code = title.isEmpty() ? "CFR" : title + " CFR";
                climb.growth().instrument(type.equals("PART") ? code + " Part " + number : code);
            }
            Matcher parted = GROUPING.matcher(words);
            boolean labelled = parted.matches();
            String key = WORDS.getOrDefault(type, type.toLowerCase(Locale.ROOT)) + "-" + number;
            climb.openUnder(
                    Kind.GROUPING,
                    type.equals("SUBJGRP") ? null : key,
                    labelled ? parted.group(1) : "",
                    labelled ? parted.group(2) : words);
        }

        private void loose(Twig paragraph) throws RefusedException {
            String words = EcfrBlocks.flat(paragraph);
            if (!words.isEmpty() && !Repealed.is(words)) {
                climb.growth().paragraph(Paragraph.of(null, words));
            }
        }

        private void section(Twig section) throws RefusedException {
            notes += (int) section.twigs().stream()
                    .filter(part -> EcfrBlocks.ANNOTATION.contains(part.name()))
                    .count();
            String head = section.first("HEAD").map(EcfrBlocks::flat).orElse("");
            List<Paragraph> paragraphs = EcfrSection.paragraphs(section);
            if (Repealed.endsHeading(head) || paragraphs.isEmpty()) {
                desk.skipped(head, Skip.REPEALED, "The section is reserved or has no words.");
                return;
            }
            Matcher counted = NUMBER.matcher(number.strip());
            String plain = counted.lookingAt() ? counted.group(1) : number.strip();
            Matcher words = HEAD.matcher(head);
            String heading = words.matches() ? words.group(1).replaceAll("\\.$", "") : head;
            String label = (title.isEmpty() ? "§ " : title + " CFR ") + plain;
            climb.growth()
                    .section(new Section(Kind.ARTICLE, plain, label, heading, Validity.UNTOLD, paragraphs, List.of()));
        }

        private void appendix(Twig appendix) throws RefusedException {
            String head = appendix.first("HEAD").map(EcfrBlocks::flat).orElse(number);
            List<Paragraph> paragraphs = EcfrSection.paragraphs(appendix);
            if (!Repealed.endsHeading(head) && !paragraphs.isEmpty()) {
                String[] words = head.split("\\s*[—–]\\s*", 2);
                climb.growth()
                        .section(new Section(
                                Kind.APART,
                                words[0],
                                words[0],
                                words.length > 1 ? words[1] : null,
                                Validity.UNTOLD,
                                paragraphs,
                                List.of()));
            }
        }
    }
}
