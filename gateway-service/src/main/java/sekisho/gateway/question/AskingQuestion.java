package sekisho.gateway.question;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Language;
import sekisho.contracts.Limits;
import sekisho.contracts.QuestionAsked;
import sekisho.contracts.Region;
import sekisho.contracts.Specialty;
import sekisho.contracts.Task;
import sekisho.contracts.Turn;
import sekisho.gateway.conversation.Conversations;

/** Takes a question in: checks the form, finds language, field and region, and keeps it with the fact that tells of it. */
public final class AskingQuestion {

    private final Questions questions;
    private final Conversations conversations;
    private final LanguagePolicy languages;
    private final SpecialtyPolicy specialties;
    private final Set<Region> served;
    private final Clock clock;
    private final Supplier<String> ids;

    public AskingQuestion(
            Questions questions,
            Conversations conversations,
            LanguagePolicy languages,
            SpecialtyPolicy specialties,
            Set<Region> served,
            Clock clock,
            Supplier<String> ids) {
        this.questions = questions;
        this.conversations = conversations;
        this.languages = languages;
        this.specialties = specialties;
        this.served = Set.copyOf(served);
        this.clock = clock;
        this.ids = ids;
    }

    /** Asks; see {@link Asked} for what may come of it. An outage of the memory is thrown. */
    public Asked ask(AskForm form, Person person, Optional<Questions.IdempotencyKey> key) {
        FormCheck check = new FormCheck();
        Form read = read(form, check);
        if (!check.violations().isEmpty()) {
            return new Asked.Invalid(check.violations());
        }
        return switch (read.language()
                .<LanguagePolicy.Choice>map(LanguagePolicy.Choice.Spoken::new)
                .orElseGet(() -> languages.choose(form.text(), read.jurisdictions()))) {
            case LanguagePolicy.Choice.Foreign foreign -> new Asked.LanguageNotSupported(foreign.code());
            case LanguagePolicy.Choice.Spoken spoken -> route(form, read, spoken.language(), person, key);
        };
    }

    private Asked route(
            AskForm form, Form read, Language language, Person person, Optional<Questions.IdempotencyKey> key) {
        return switch (RegionPolicy.route(person, read.jurisdictions(), language)) {
            case RegionPolicy.Route.Forbidden _ -> new Asked.RegionForbidden();
            case RegionPolicy.Route.Mixed mixed -> new Asked.RegionsMixed(mixed.regions());
            case RegionPolicy.Route.To to when !served.contains(to.region()) -> new Asked.RegionNotServed(to.region());
            case RegionPolicy.Route.To to -> questions.accept(question(form, read, language, person, to.region()), key);
        };
    }

    private Question question(AskForm form, Form read, Language language, Person person, Region region) {
        // Milliseconds, because that is what every store and wire on the way keeps.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Turn> context = form.conversationId() == null
                ? List.of()
                : conversations.earlier(person.pseudonym(), region, form.conversationId(), Limits.CONTEXT_TURNS_MAX);
        Inquiry inquiry = new Inquiry(
                form.text(),
                language,
                read.jurisdictions(),
                form.specialty() == null ? specialties.guess(form.text()) : read.specialty(),
                read.task(),
                read.asOf(),
                form.conversationId(),
                context,
                form.specialty() != null);
        return Question.fresh(
                new QuestionAsked(ids.get(), region, now, now.plusMillis(Limits.DEADLINE_MS), person.asker(), inquiry));
    }

    private Form read(AskForm form, FormCheck check) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        check.required("text", form.text(), Limits.QUESTION_CHARS_MAX);
        check.identifier("conversationId", form.conversationId(), AskLimits.CONVERSATION_ID_CHARS_MAX);
        if (form.attachments() != null && !form.attachments().isEmpty()) {
            check.complain("attachments", "not-supported", "attachments are not taken yet");
        }
        return new Form(
                check.language("language", form.language()),
                check.jurisdictions("jurisdictions", form.jurisdictions()),
                check.named("specialty", form.specialty(), Specialty.class, Specialty.GENERAL),
                check.named("task", form.task(), Task.class, Task.QUESTION_ANSWERING),
                check.asOf("asOf", form.asOf(), today).orElse(today));
    }

    /** The fields of a form, read. */
    private record Form(
            Optional<Language> language, List<String> jurisdictions, Specialty specialty, Task task, LocalDate asOf) {}
}
