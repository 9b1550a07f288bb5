package sekisho.documents.cutting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import sekisho.documents.structure.Section;

/** The articles around the one being cut, for texts that name them by nothing but their place: 前条, 次条. */
final class Neighbours {

    private final Deque<String> before = new ArrayDeque<>();
    private Standing standing = Standing.NOWHERE;

    /** Comes to a section; the one after it among its siblings is null when there is none. */
    void enter(Section section, Section next, Trail outer, Locators locators) {
        switch (section.kind()) {
            case APART -> {
                before.clear();
                standing = counts(section)
                        ? Standing.in(outer.into(section, locators).locator(), 0)
                        : Standing.NOWHERE;
            }
            case ARTICLE -> {
                String following = next != null && next.kind() == Section.Kind.ARTICLE
                        ? outer.into(next, locators).locator()
                        : "";
                boolean leaned = outer.apart().isEmpty() || counts(section);
                standing = leaned
                        ? new Standing(outer.into(section, locators).locator(), 0, List.copyOf(before), following)
                        : Standing.NOWHERE;
            }
            case GROUPING, HEADING -> standing = Standing.NOWHERE;
        }
    }

    /** In an annex only what counts its paragraphs is a place that "paragraph 1" could mean. */
    private static boolean counts(Section section) {
        return section.paragraphs().stream().anyMatch(paragraph -> paragraph.number() != null);
    }

    void leave(Section section) {
        standing = Standing.NOWHERE;
        if (section.kind() == Section.Kind.APART) {
            before.clear();
        } else if (section.kind() == Section.Kind.ARTICLE && !section.label().isEmpty()) {
            before.addFirst(section.label());
            if (before.size() > Standing.BEFORE_MAX) {
                before.removeLast();
            }
        }
    }

    /** Of the section entered last, as long as no other was entered. */
    Standing standing() {
        return standing;
    }
}
