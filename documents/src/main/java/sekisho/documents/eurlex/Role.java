package sekisho.documents.eurlex;

import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What an element of the page is, told by its classes; old pages have them without {@code oj-}. */
enum Role {
    TITLE,
    DIVISION,
    DIVISION_HEADING,
    ARTICLE,
    ARTICLE_HEADING,
    ANNEX,
    ANNEX_HEADING,
    /** Marks, notes, signatures: no part of the text. */
    DROPPED,
    CONTENT;

    private static final Map<String, Role> BY_CLASS = Map.ofEntries(
            Map.entry("doc-ti", TITLE),
            Map.entry("title-doc-first", TITLE),
            Map.entry("title-doc-last", TITLE),
            Map.entry("ti-section-1", DIVISION),
            Map.entry("title-division-1", DIVISION),
            Map.entry("ti-section-2", DIVISION_HEADING),
            Map.entry("title-division-2", DIVISION_HEADING),
            Map.entry("stitle-division-1", DIVISION_HEADING),
            Map.entry("ti-art", ARTICLE),
            Map.entry("title-article-norm", ARTICLE),
            Map.entry("sti-art", ARTICLE_HEADING),
            Map.entry("stitle-article-norm", ARTICLE_HEADING),
            Map.entry("title-annex-1", ANNEX),
            Map.entry("title-annex-2", ANNEX_HEADING),
            Map.entry("modref", DROPPED),
            Map.entry("arrow", DROPPED),
            Map.entry("footnote", DROPPED),
            Map.entry("note", DROPPED),
            Map.entry("note-tag", DROPPED),
            Map.entry("final", DROPPED),
            Map.entry("signatory", DROPPED),
            Map.entry("reference", DROPPED),
            Map.entry("disclaimer", DROPPED),
            Map.entry("hd-date", DROPPED),
            Map.entry("hd-lg", DROPPED),
            Map.entry("hd-ti", DROPPED),
            Map.entry("hd-oj", DROPPED),
            Map.entry("separator", DROPPED));

    private static final Set<String> NO_TEXT = Set.of("script", "style", "nav", "form", "head", "hr", "img");

    static Role of(Element element) {
        if (NO_TEXT.contains(element.normalName())) {
            return DROPPED;
        }
        if (element.id().startsWith("fnp_")) {
            return DROPPED;
        }
        String names = element.className();
        if (names.isEmpty()) {
            return CONTENT;
        }
        for (String name : names.split(" ")) {
            Role role = BY_CLASS.get(name.startsWith("oj-") ? name.substring(3) : name);
            if (role != null) {
                return role;
            }
        }
        return CONTENT;
    }
}
