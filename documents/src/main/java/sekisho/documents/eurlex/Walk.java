package sekisho.documents.eurlex;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import sekisho.contracts.Language;
import sekisho.documents.reading.Bounds;
import sekisho.documents.reading.Desk;
import sekisho.documents.reading.Growth;
import sekisho.documents.reading.Refusal;
import sekisho.documents.reading.RefusedException;
import sekisho.documents.reading.Skip;
import sekisho.documents.structure.Block;
import sekisho.documents.structure.EuropeanAct;
import sekisho.documents.structure.Paragraph;
import sekisho.documents.structure.Section;
import sekisho.documents.structure.Section.Kind;
import sekisho.documents.structure.Validity;

/** One walk through a page, in the order of the document. */
final class Walk {

    private static final int HEAD_CHARS = 6_000;
    private static final int TITLE_CHARS_MAX = 2_000;

    /** {@code 02016R0679 — EN — 04.05.2016 — 000.002 — 1}: the head of a consolidated text. */
    private static final Pattern CONSOLIDATED =
            Pattern.compile("0\\d{4}[A-Z]{1,2}\\d{4}\\s*—\\s*([A-Z]{2})\\s*—\\s*(\\d{2})\\.(\\d{2})\\.(\\d{4})\\s*—");

    private static final Set<String> WRAPPERS = Set.of("body", "div", "section", "main", "article");
    private static final Pattern IMPRINT = Pattern.compile("ELI:\\s*http|ISSN\\s+\\d{4}-");
    private static final Pattern ANNEX = Pattern.compile("(?i)(?:annex|anhang)(?:\\s+[IVXLC\\d]{1,7}[A-Za-z]?)?");
    private static final Pattern RECITAL = Pattern.compile("rct_(\\d{1,3}[a-z]?)");
    private static final List<String> RANKS = List.of(
            "PART|TEIL",
            "TITLE|TITEL",
            "CHAPTER|KAPITEL",
            "SECTION|ABSCHNITT",
            "SUBSECTION|SUB-SECTION|UNTERABSCHNITT");
    private static final String QUOTES = "[\"'‘’“”„‚«»`]+";

    private final Desk desk;
    private final Growth growth;
    private final Deque<Integer> ranks = new ArrayDeque<>();
    private final Paragraphs paragraphs = new Paragraphs();
    private final StringBuilder title = new StringBuilder();
    private String article;
    private String annex;
    private String heading;
    private boolean named;

    Walk(Desk desk) {
        this.desk = desk;
        this.growth = new Growth(desk);
    }

    /** Language and day, where the head of the page tells them. */
    void about(Document page) {
        String told =
                page.selectFirst("html").attr("lang") + page.selectFirst("html").attr("xml:lang");
        Language.of(told.length() < 2 ? "" : told.substring(0, 2).toLowerCase(Locale.ROOT))
                .ifPresent(growth::language);
        String text = page.body().text();
        Matcher head = CONSOLIDATED.matcher(text.substring(0, Math.min(HEAD_CHARS, text.length())));
        if (head.find()) {
            Language.of(head.group(1).toLowerCase(Locale.ROOT)).ifPresent(growth::language);
            day(head).ifPresent(from -> growth.validity(new Validity(from, null)));
        }
    }

    private static Optional<LocalDate> day(Matcher head) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(head.group(4)), Integer.parseInt(head.group(3)), Integer.parseInt(head.group(2))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    void through(Element element, int depth) throws RefusedException {
        if (depth > Bounds.DEPTH_MAX) {
            throw new RefusedException(Refusal.TOO_LARGE, "Elements are nested deeper than " + Bounds.DEPTH_MAX + ".");
        }
        Matcher recital = RECITAL.matcher(element.id());
        if (recital.matches()) {
            recital(recital.group(1), element);
            return;
        }
        switch (Role.of(element)) {
            case TITLE -> title(Inline.of(element));
            case DIVISION -> division(Inline.of(element));
            case DIVISION_HEADING -> growth.heading(unquoted(Inline.of(element)));
            case ARTICLE -> article(element);
            case ARTICLE_HEADING -> heading = joined(heading, unquoted(Inline.of(element)));
            case ANNEX -> annex(Inline.of(element));
            case ANNEX_HEADING -> heading = joined(heading, Inline.of(element));
            case DROPPED -> {
                // no part of the text
            }
            case CONTENT -> content(element, depth);
        }
    }

    /** A wrapper of titles is walked into; anything else belongs to the article open last. */
    private void content(Element element, int depth) throws RefusedException {
        boolean wrapper = WRAPPERS.contains(element.normalName()) && isWrapper(element);
        if (wrapper) {
            for (Element inner : element.children()) {
                through(inner, depth + 1);
            }
        } else if ((article != null || annex != null)
                && !IMPRINT.matcher(element.ownText()).lookingAt()) {
            paragraphs.add(element);
        }
    }

    /** Holds titles, or other elements and no words of its own, and is no list or numbered paragraph. */
    private static boolean isWrapper(Element element) {
        if (element.hasClass("norm") || element.hasClass("grid-container") || element.hasClass("grid-list")) {
            return false;
        }
        boolean words =
                element.childNodes().stream().anyMatch(node -> node instanceof TextNode text && !text.isBlank());
        boolean inline = element.children().stream().anyMatch(inner -> !inner.isBlock());
        return !words && !inline;
    }

    private void title(String words) throws RefusedException {
        if (ANNEX.matcher(words).matches()) {
            annex(words);
        } else if (annex != null && heading == null) {
            heading = words;
        } else if (!named && article == null && title.length() < TITLE_CHARS_MAX) {
            title.append(title.isEmpty() ? "" : " ").append(words);
        }
    }

    private void name() {
        if (!named && !title.isEmpty()) {
            named = true;
            growth.instrument(EuropeanAct.name(title.toString()));
        }
    }

    private void division(String words) throws RefusedException {
        flush();
        if (annex != null) {
            return;
        }
        int rank = rank(words);
        while (!ranks.isEmpty() && ranks.getLast() >= rank) {
            ranks.removeLast();
            growth.close();
        }
        ranks.addLast(rank);
        growth.open(Kind.GROUPING, unquoted(words), unquoted(words), null);
    }

    private static int rank(String words) {
        for (int rank = 0; rank < RANKS.size(); rank++) {
            if (words.toUpperCase(Locale.ROOT).matches("\\P{L}*(?:" + RANKS.get(rank) + ")\\b.*")) {
                return rank;
            }
        }
        return RANKS.size();
    }

    /** An article quoted in an amendment stands in quotation marks; one of a consolidated text never does. */
    private void article(Element element) throws RefusedException {
        String words = Inline.of(element);
        boolean quoted = words.matches("^" + QUOTES + ".*") && !element.hasClass("title-article-norm");
        if (quoted || annex != null) {
            paragraphs.add(element);
            return;
        }
        flush();
        article = unquoted(words);
    }

    private void annex(String words) throws RefusedException {
        flush();
        name();
        ranks.clear();
        growth.closeTo(0);
        annex = words;
        article = null;
    }

    private void recital(String number, Element element) throws RefusedException {
        List<Block> blocks = Content.of(element);
        boolean point = blocks.size() == 1 && blocks.getFirst() instanceof Block.Point;
        List<Block> words = point ? ((Block.Point) blocks.getFirst()).blocks() : blocks;
        if (!words.isEmpty()) {
            name();
            String label = (growth.language() == Language.DE ? "Erwägungsgrund " : "Recital ") + number;
            growth.section(apart("recital-" + number, label, null, words));
        }
    }

    /** Ends the article or annex that is open. */
    private void flush() throws RefusedException {
        if (annex != null) {
            List<Block> blocks = paragraphs.takeBlocks();
            String label = annex.replaceFirst("^ANNEX\\b", "Annex").replaceFirst("^ANHANG\\b", "Anhang");
            if (!blocks.isEmpty()) {
                growth.section(apart(label, label, heading, blocks));
            }
            annex = null;
        } else if (article != null) {
            name();
            endArticle();
        }
        article = null;
        heading = null;
    }

    private void endArticle() throws RefusedException {
        List<Paragraph> taken = paragraphs.take();
        if (taken.isEmpty()) {
            desk.skipped(article, Skip.REPEALED, "The article is repealed or has no words.");
            return;
        }
        growth.section(new Section(
                Kind.ARTICLE,
                EuropeanAct.articleNumber(article),
                EuropeanAct.articleLabel(article),
                heading,
                Validity.UNTOLD,
                taken,
                List.of()));
    }

    void finish() throws RefusedException {
        flush();
        growth.finish();
        if (paragraphs.repealed() > 0) {
            desk.skipped("paragraphs", Skip.REPEALED, paragraphs.repealed() + " paragraphs are repealed.");
        }
    }

    private static Section apart(String number, String label, String heading, List<Block> blocks) {
        return new Section(
                Kind.APART,
                number,
                label,
                heading,
                Validity.UNTOLD,
                List.of(new Paragraph(null, null, blocks)),
                List.of());
    }

    private static String joined(String before, String words) {
        return before == null ? words : before + " " + words;
    }

    private static String unquoted(String words) {
        return words.replaceAll("^" + QUOTES + "|" + QUOTES + "$", "").strip();
    }
}
