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
                standing = Standing.in(outer.into(section, locators).locator(), 0);
            }
            case ARTICLE -> {
                String following = next != null && next.kind() == Section.Kind.ARTICLE
                        ? outer.into(next, locators).locator()
                        : "";
                standing = new Standing(outer.into(section, locators).locator(), 0, List.copyOf(before), following);
            }
            case GROUPING, HEADING -> standing = Standing.NOWHERE;
        }
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
