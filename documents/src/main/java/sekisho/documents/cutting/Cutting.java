package sekisho.documents.cutting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import sekisho.contracts.Digests;
import sekisho.contracts.Language;
import sekisho.contracts.Limits;
import sekisho.contracts.Passage;
import sekisho.contracts.Setting;
import sekisho.documents.structure.Block;
import sekisho.documents.structure.Outline;
import sekisho.documents.structure.Paragraph;
import sekisho.documents.structure.Section;
import sekisho.documents.structure.Validity;

/** Cuts the outlines of one document. Remembers the ids it gave, so that no two passages share one. */
public final class Cutting {

    /** A paragraph longer than this many characters is cut into its points. */
    public static final int PARAGRAPH_CHARS = 4_000;

    private static final int LEAD_IN_CHARS = 1_000;
    private static final int ID_CHARS_MAX = 200;
    private static final int NAME_CHARS_MAX = 500;
    private static final int DIGEST_CHARS = 16;

    private final Origin origin;
    private final String instrument;
    private final Language language;
    private final Margin margin;
    private final Locators locators;
    private final Restarts restarts;
    private final boolean surveying;
    private final Neighbours neighbours = new Neighbours();
    private final Set<String> taken = new HashSet<>();
    private List<Passage> passages = new ArrayList<>();
    private List<String> undated = new ArrayList<>();

    /** Cuts after a survey of the whole document told where its numbers restart. */
    public Cutting(Origin origin, String instrument, Language language, Margin margin, Restarts restarts) {
        this(origin, instrument, language, margin, restarts, false);
    }

    private Cutting(
            Origin origin, String instrument, Language language, Margin margin, Restarts restarts, boolean surveying) {
        this.origin = origin;
        this.instrument = shortened(instrument);
        this.language = language;
        this.margin = margin;
        this.locators = new Locators(language);
        this.restarts = restarts;
        this.surveying = surveying;
    }

    /** Goes the way a cutting will go and only learns where numbers restart. */
    public Cutting surveying() {
        return new Cutting(origin, instrument, language, margin, restarts, true);
    }

    /** Learns from one outline; to be called on a {@link #surveying} one. */
    public void survey(Outline outline) {
        cut(outline);
    }

    /** The passages of an outline, in its order. */
    public Cut cut(Outline outline) {
        passages = new ArrayList<>();
        undated = new ArrayList<>();
        Trail root = Trail.root(outline.validity().within(new Validity(origin.validFrom(), null)));
        enterAll(outline.sections(), root);
        return new Cut(passages, undated);
    }

    private void enterAll(List<Section> sections, Trail outer) {
        for (int i = 0; i < sections.size(); i++) {
            Section next = i + 1 < sections.size() ? sections.get(i + 1) : null;
            neighbours.enter(sections.get(i), next, outer, locators);
            enter(sections.get(i), outer);
            neighbours.leave(sections.get(i));
        }
    }

    private void enter(Section section, Trail outer) {
        Trail trail = outer.into(section, locators);
        Trail cited = trail.cited(section, locators);
        boolean statute = section.kind() != Section.Kind.HEADING;
        boolean mixed = section.paragraphs().stream().anyMatch(paragraph -> paragraph.number() != null);
        Standing standing = neighbours.standing();
        int place = 0;
        for (Paragraph paragraph : section.paragraphs()) {
            place += paragraph.number() == null ? 1 : 0;
            String key = paragraph.number() != null ? paragraph.number() : (statute && !mixed ? "" : "p") + place;
            boolean alone = section.paragraphs().size() == 1 && !cited.locator().isEmpty();
            String locator = alone ? cited.locator() : locator(cited, paragraph, statute, mixed, place);
            paragraph(paragraph, key, locator, cited, standing.paragraph(paragraph.number(), place));
        }
        enterAll(section.sections(), trail);
    }

    private String locator(Trail trail, Paragraph paragraph, boolean statute, boolean mixed, int place) {
        if (paragraph.number() != null) {
            return statute || !trail.locator().isEmpty()
                    ? locators.paragraph(trail.locator(), paragraph.number())
                    : paragraph.number();
        }
        if (statute) {
            return mixed && place == 1 ? trail.locator() : locators.unnumbered(trail.locator(), place);
        }
        return locators.plain(trail.locator(), place);
    }

    private void paragraph(Paragraph paragraph, String key, String locator, Trail trail, Standing standing) {
        Place place = new Place(
                Trail.join(trail.path(), Trail.slug(key)),
                trail.groups(),
                locator,
                trail.title(),
                trail.headings(),
                paragraph.validity().within(trail.validity()),
                standing);
        blocks(paragraph.blocks(), Words.of(paragraph.blocks()), place, 1);
    }

    /**
     * @param text the blocks in words, a point's with its label
     * @param depth of the points in these blocks, from 1
     */
    private void blocks(List<Block> blocks, String text, Place place, int depth) {
        boolean divisible = blocks.stream().anyMatch(Block.Point.class::isInstance);
        if (text.length() <= PARAGRAPH_CHARS || !divisible) {
            tell(text, place);
            return;
        }
        String rest = Words.of(
                blocks.stream().filter(block -> !(block instanceof Block.Point)).toList());
        tell(rest, place);
        String leadIn = Words.of(blocks.stream()
                .takeWhile(block -> !(block instanceof Block.Point))
                .toList());
        Place under = place.under(leadIn.length() <= LEAD_IN_CHARS ? leadIn : leadIn.substring(0, LEAD_IN_CHARS));
        for (Block block : blocks) {
            if (block instanceof Block.Point point) {
                Place at = under.at(point.number(), locators.point(place.locator(), point.number(), depth));
                blocks(point.blocks(), Words.of(point), at, depth + 1);
            }
        }
    }

    private void tell(String text, Place place) {
        if (text.isBlank()) {
            return;
        }
        Validity validity = place.validity();
        if (validity.from() != null && validity.to() != null && validity.to().isBefore(validity.from())) {
            undated.add(place.locator());
            return;
        }
        if (surveying) {
            restarts.learn(place.path(), place.groups());
            return;
        }
        String id = free(place);
        List<String> pieces = Words.pieces(text, Limits.PASSAGE_CHARS_MAX);
        for (int i = 0; i < pieces.size(); i++) {
            String suffix = i == 0 ? "" : "~part" + (i + 1);
            String locator = i == 0 ? place.locator() : place.locator() + " [" + (i + 1) + "]";
            passages.add(passage(bounded(id + suffix), locator, pieces.get(i), place));
        }
    }

    private Passage passage(String id, String locator, String text, Place place) {
        Margin.Notes notes = margin.on(text, language, place.standing());
        return new Passage(
                id,
                1,
                instrument,
                shortened(locator.isBlank() ? instrument : locator),
                place.title() == null ? null : shortened(place.title()),
                language,
                origin.jurisdiction(),
                origin.specialty(),
                text,
                Digests.sha256(text),
                place.validity().from(),
                place.validity().to(),
                new Setting(context(place), notes.references(), notes.defines()));
    }

    private static String context(Place place) {
        return place.above().stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    /** The plain path, led by its groupings where numbers restart in them; two of one number in one place are counted. */
    private String free(Place place) {
        String path = restarts.in(place.groups()) ? Trail.join(place.groups(), place.path()) : place.path();
        String first = origin.documentId() + ":" + path;
        String free = first;
        for (int count = 2; !taken.add(free); count++) {
            free = first + "~" + count;
        }
        return free;
    }

    /** Ids have a limit at the gateway; what is longer keeps its beginning and is told apart by a digest. */
    private static String bounded(String id) {
        return id.length() <= ID_CHARS_MAX
                ? id
                : id.substring(0, ID_CHARS_MAX - DIGEST_CHARS - 1)
                        + "-"
                        + Digests.sha256(id).substring(0, DIGEST_CHARS);
    }

    private static String shortened(String name) {
        String line = name.replaceAll("\\s+", " ").strip();
        return line.length() <= NAME_CHARS_MAX ? line : line.substring(0, NAME_CHARS_MAX - 1) + "…";
    }
}
