package sekisho.gateway.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Language;
import sekisho.contracts.QuestionAsked;
import sekisho.contracts.Region;
import sekisho.contracts.Specialty;
import sekisho.contracts.Turn;

class AskingQuestionTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123456Z");
    private static final Person AUDITOR = new Person("p", Set.of("auditor"), List.of(Region.EMEA, Region.APAC));

    private final InMemoryQuestions questions = new InMemoryQuestions();
    private final AskingQuestion asking = new AskingQuestion(
            questions,
            (_, _, _, _) -> List.of(new Turn("before", "answered")),
            new LanguagePolicy(_ -> Map.of("en", 1.0)),
            SpecialtyPolicy.shipped(),
            Set.of(Region.EMEA),
            Clock.fixed(NOW, ZoneOffset.UTC),
            () -> "01a20081-c6e8-79c8-8a90-598c1753b2af");

    @Test
    void a_question_is_read_completed_and_kept() {
        Asked asked = asking.ask(
                form("What capital must a bank hold?", "thread-1", List.of("EU")), AUDITOR, Optional.empty());

        QuestionAsked told = ((Asked.Accepted) asked).question().asked();
        assertThat(told.askedAt()).isEqualTo(Instant.parse("2026-03-01T10:00:00.123Z"));
        assertThat(told.deadline()).isEqualTo(told.askedAt().plusMillis(2_000));
        assertThat(told.inquiry().language()).isEqualTo(Language.EN);
        assertThat(told.inquiry().specialty()).isEqualTo(Specialty.BANKING);
        assertThat(told.inquiry().asOf()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(told.inquiry().context()).hasSize(1);
        assertThat(questions.kept).hasSize(1);
    }

    @Test
    void a_field_of_law_that_was_chosen_is_told_as_a_wish_and_a_guess_is_not() {
        AskForm chosen = new AskForm("What capital must a bank hold?", null, null, "insurance", null, null, null, null);

        assertThat(told(chosen).specialty()).isEqualTo(Specialty.INSURANCE);
        assertThat(told(chosen).specialtyWished()).isTrue();
        assertThat(told(form("What capital must a bank hold?", null, null)).specialty())
                .isEqualTo(Specialty.BANKING);
        assertThat(told(form("What capital must a bank hold?", null, null)).specialtyWished())
                .isNull();
    }

    private Inquiry told(AskForm form) {
        Asked asked = asking.ask(form, AUDITOR, Optional.empty());
        return ((Asked.Accepted) asked).question().asked().inquiry();
    }

    @Test
    void a_refusal_keeps_nothing() {
        assertThat(asking.ask(form("", null, null), AUDITOR, Optional.empty())).isInstanceOf(Asked.Invalid.class);
        assertThat(asking.ask(form("May a bank?", null, List.of("EU", "JP")), AUDITOR, Optional.empty()))
                .isInstanceOf(Asked.RegionsMixed.class);
        assertThat(asking.ask(form("May a bank?", null, List.of("JP")), AUDITOR, Optional.empty()))
                .isEqualTo(new Asked.RegionNotServed(Region.APAC));
        assertThat(questions.kept).isEmpty();
    }

    private static AskForm form(String text, String conversation, List<String> jurisdictions) {
        return new AskForm(text, null, jurisdictions, null, null, null, conversation, null);
    }
}
