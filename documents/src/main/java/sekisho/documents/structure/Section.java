package sekisho.documents.structure;

import java.util.List;
import java.util.Objects;

/**
 * A step of the tree above the paragraph.
 *
 * @param kind what it is to whoever cites it
 * @param number canonical, or null for a heading without number; of something {@link Kind#APART} with what it is, so that
 *     it cannot be taken for an article: {@code anhang-1}
 * @param label how a lawyer cites it alone: {@code § 25h}, {@code 第十七条の二}, {@code Art. 6}, {@code 12 CFR 1020.210},
 *     {@code Anhang I}; of a grouping, as printed ({@code Kapitel 2}); empty for a heading without number
 * @param heading its words without the label, or null
 * @param validity null as what stands around it
 */
public record Section(
        Kind kind,
        String number,
        String label,
        String heading,
        Validity validity,
        List<Paragraph> paragraphs,
        List<Section> sections) {

    /** How a section takes part in ids and locators. */
    public enum Kind {
        /** Part, chapter, division: told as context; articles count on through it, so it is in no id or locator. */
        GROUPING,
        /** Article, §, 条, rule: what is cited. Inside another article its number follows the outer one's. */
        ARTICLE,
        /** Annex, schedule, 附則: counts anew inside, so its number and label lead ids and locators. */
        APART,
        /** A heading of a document that is no statute: part of ids and locators by its number, else by its words. */
        HEADING
    }

    public Section {
        Objects.requireNonNull(kind, "kind");
        label = label == null ? "" : label;
        validity = validity == null ? Validity.UNTOLD : validity;
        paragraphs = List.copyOf(paragraphs);
        sections = List.copyOf(sections);
    }

    /** Label and heading in one line, as a reader sees them above the text. */
    public String title() {
        String words = heading == null ? "" : heading;
        return (label + " " + words).strip();
    }
}
