package sekisho.documents.reading;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.documents.cutting.Cut;
import sekisho.documents.cutting.Cutting;
import sekisho.documents.cutting.Margin;
import sekisho.documents.cutting.Origin;
import sekisho.documents.cutting.Restarts;
import sekisho.documents.structure.Outline;

/**
 * Cuts what a reader lays down, counts, and keeps the limits. Ids need to know where in the whole document numbers restart:
 * so a first reading only surveys, and what it held of one piece, or a second reading, is cut.
 */
final class CuttingDesk implements Desk {

    private final Source source;
    private final Origin origin;
    private final Margin margin;
    private final Listener listener;
    private final Set<String> readyIds = new HashSet<>();
    private Cutting cutting;
    private Cutting surveying;
    private Outline held;
    private int pieces;
    private boolean surveyed;
    private String named;
    private Language firstLanguage;
    private String firstInstrument;
    private int passages;
    private int skips;
    private boolean complete = true;

    CuttingDesk(Source source, Origin origin, Margin margin, Listener listener) {
        this.source = source;
        this.origin = origin;
        this.margin = margin;
        this.listener = listener;
    }

    @Override
    public Optional<Language> language() {
        return Optional.ofNullable(origin.language());
    }

    @Override
    public String jurisdiction() {
        return origin.jurisdiction();
    }

    @Override
    public Optional<String> instrument() {
        return Optional.ofNullable(origin.instrument());
    }

    @Override
    public Optional<LocalDate> validFrom() {
        return Optional.ofNullable(origin.validFrom());
    }

    @Override
    public void outline(Outline outline) throws RefusedException {
        if (surveyed) {
            cut(outline);
            return;
        }
        if (cutting == null) {
            cutting = cuttingOf(outline);
            surveying = cutting.surveying();
        }
        oneInstrument(outline.instrument());
        surveying.survey(outline);
        held = pieces == 0 ? outline : null;
        pieces++;
    }

    /**
     * Ends the first reading. A document in one piece is cut at once; of a longer one the pieces were let go of, and it is
     * read again.
     *
     * @return true if it is to be read again
     */
    boolean again() throws RefusedException {
        surveyed = true;
        if (held != null) {
            cut(held);
        }
        return pieces > 1;
    }

    private void cut(Outline outline) throws RefusedException {
        Cut cut = cutting.cut(outline);
        cut.undated()
                .forEach(
                        locator -> leftOut(locator, Skip.BAD_DATES, "It would end before it begins; check its dates."));
        for (Passage passage : cut.passages()) {
            tell(passage);
        }
    }

    /** No piece may be quoted under the name of another instrument. */
    private void oneInstrument(String name) throws RefusedException {
        if (named != null && name != null && !name.equals(named)) {
            throw new RefusedException(
                    Refusal.NOT_A_DOCUMENT, "The file holds several instruments. Publish them one by one.");
        }
        named = name == null ? named : name;
    }

    private Cutting cuttingOf(Outline outline) throws RefusedException {
        if (origin.jurisdiction() == null) {
            throw new RefusedException(Refusal.NOT_A_DOCUMENT, "It is no list of passages; say where it holds.");
        }
        Language language = language()
                .or(() -> Optional.ofNullable(outline.language()))
                .or(() -> Tongue.of(outline))
                .orElseThrow(() -> new RefusedException(
                        Refusal.UNKNOWN_LANGUAGE,
                        "The language cannot be told; say which of English, Japanese, Chinese and German it is."));
        String instrument =
                instrument().or(() -> Optional.ofNullable(outline.instrument())).orElse(source.stem());
        return new Cutting(origin, instrument, language, margin, new Restarts());
    }

    @Override
    public void passage(Passage passage) throws RefusedException {
        if (surveyed) {
            return;
        }
        if (readyIds.add(passage.id())) {
            tell(passage);
        } else {
            skipped(passage.id(), Skip.SAME_ID, "This id stands further up in the document already.");
        }
    }

    private void tell(Passage passage) throws RefusedException {
        passages++;
        if (passages > Bounds.PASSAGES_MAX) {
            throw new RefusedException(
                    Refusal.TOO_LARGE,
                    "The document has more than " + Bounds.PASSAGES_MAX + " passages; publish it in parts.");
        }
        if (firstLanguage == null) {
            firstLanguage = passage.language();
            firstInstrument = passage.instrument();
        }
        listener.passage(passage);
    }

    @Override
    public void skipped(String place, Skip reason, String detail) {
        if (!surveyed) {
            leftOut(place, reason, detail);
        }
    }

    private void leftOut(String place, Skip reason, String detail) {
        skips++;
        complete = complete && !reason.losesText();
        if (skips <= Bounds.SKIPPED_TOLD_MAX) {
            listener.skipped(place, reason, detail);
        }
    }

    @Override
    public void progress(long done, long of) {
        if (!readyIds.isEmpty()) {
            listener.progress(done, of);
        } else {
            listener.progress(surveyed ? of + done : done, 2 * of);
        }
    }

    Reading ended(String format) {
        if (passages == 0) {
            return new Reading.Refused(
                    Refusal.NO_STRUCTURE, "Nothing in this document could become a passage (read as " + format + ").");
        }
        return new Reading.Done(format, firstLanguage.code(), firstInstrument, passages, skips, complete);
    }
}
