package sekisho.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.documents.structure.Outline;
import sekisho.documents.structure.Paragraph;
import sekisho.documents.structure.Section;
import sekisho.documents.structure.Section.Kind;

class GrowthTest {

    private static final String LONG = "x".repeat(Growth.PIECE_CHARS / 2 + 1);

    private final OutlineDesk desk = new OutlineDesk();
    private final Growth growth = new Growth(desk);

    @Test
    void a_long_document_is_handed_over_in_pieces_under_its_open_headings() throws RefusedException {
        growth.instrument("Law");
        growth.open(Kind.GROUPING, "1", "Part 1", null);
        growth.heading("General");
        for (int i = 1; i <= 5; i++) {
            growth.section(article(i));
        }
        growth.finish();

        assertThat(desk.outlines).hasSize(3);
        assertThat(desk.outlines).extracting(Outline::instrument).containsOnly("Law");
        assertThat(desk.outlines)
                .allSatisfy(outline -> assertThat(outline.sections())
                        .singleElement()
                        .extracting(Section::title)
                        .isEqualTo("Part 1 General"));
        assertThat(desk.outlines.stream()
                        .flatMap(outline -> outline.sections().getFirst().sections().stream())
                        .map(Section::number))
                .containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void an_article_that_is_still_open_is_not_torn() throws RefusedException {
        growth.open(Kind.ARTICLE, "1", "§ 1", null);
        growth.paragraph(Paragraph.of("1", LONG));
        growth.paragraph(Paragraph.of("2", LONG));
        growth.paragraph(Paragraph.of("3", LONG));
        growth.finish();

        assertThat(desk.outlines)
                .singleElement()
                .satisfies(outline ->
                        assertThat(outline.sections().getFirst().paragraphs()).hasSize(3));
    }

    @Test
    void nothing_is_handed_over_when_nothing_grew() throws RefusedException {
        growth.finish();

        assertThat(desk.outlines).isEmpty();
    }

    @Test
    void sections_nested_without_end_are_refused() {
        assertThatThrownBy(() -> {
                    for (int i = 0; i <= Bounds.DEPTH_MAX; i++) {
                        growth.open(Kind.GROUPING, "1", "Part", null);
                    }
                })
                .isInstanceOf(RefusedException.class);
    }

    private static Section article(int number) {
        String counted = Integer.toString(number);
        return new Section(
                Kind.ARTICLE, counted, "§ " + counted, null, null, List.of(Paragraph.of(null, LONG)), List.of());
    }

    /** Keeps what it is given. */
    private static final class OutlineDesk implements Desk {

        private final List<Outline> outlines = new ArrayList<>();

        @Override
        public Optional<Language> language() {
            return Optional.empty();
        }

        @Override
        public String jurisdiction() {
            return "EU";
        }

        @Override
        public Optional<String> instrument() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> validFrom() {
            return Optional.empty();
        }

        @Override
        public void outline(Outline outline) {
            outlines.add(outline);
        }

        @Override
        public void passage(Passage passage) {
            throw new UnsupportedOperationException("outlines only");
        }

        @Override
        public void skipped(String place, Skip reason, String detail) {
            throw new UnsupportedOperationException("outlines only");
        }

        @Override
        public void progress(long done, long of) {
            throw new UnsupportedOperationException("outlines only");
        }
    }
}
