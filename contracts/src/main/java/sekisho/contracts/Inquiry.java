package sekisho.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What is asked, apart from who asks and when.
 *
 * @param text the question as typed, 1 to {@link Limits#QUESTION_CHARS_MAX} characters
 * @param language the language to answer in
 * @param jurisdictions codes of {@link Jurisdictions}; empty means any the region holds
 * @param specialty the field of law, {@link Specialty#GENERAL} when not known
 * @param task what is wanted
 * @param asOf the day whose law counts
 * @param conversationId the thread this belongs to, or null
 * @param context earlier turns of the thread, oldest first
 * @param specialtyWished true if the asker chose the field of law; absent where it was guessed, or nobody said
 */
public record Inquiry(
        String text,
        Language language,
        List<String> jurisdictions,
        Specialty specialty,
        Task task,
        LocalDate asOf,
        String conversationId,
        List<Turn> context,
        Boolean specialtyWished) {

    public Inquiry {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(language, "language");
        jurisdictions = jurisdictions == null ? List.of() : List.copyOf(jurisdictions);
        specialty = specialty == null ? Specialty.GENERAL : specialty;
        task = task == null ? Task.QUESTION_ANSWERING : task;
        Objects.requireNonNull(asOf, "asOf");
        context = context == null ? List.of() : List.copyOf(context);
        specialtyWished = Boolean.TRUE.equals(specialtyWished) ? Boolean.TRUE : null;
    }

    /** An inquiry whose field of law is nobody's wish. */
    public Inquiry(
            String text,
            Language language,
            List<String> jurisdictions,
            Specialty specialty,
            Task task,
            LocalDate asOf,
            String conversationId,
            List<Turn> context) {
        this(text, language, jurisdictions, specialty, task, asOf, conversationId, context, null);
    }

    /** The same, where its field of law is what the asker wished for. */
    public Inquiry wished() {
        return new Inquiry(text, language, jurisdictions, specialty, task, asOf, conversationId, context, Boolean.TRUE);
    }

    /**
     * True if a provision of this field may answer. A wish for one field shuts the others out; a guess shuts out nothing, and
     * neither does a wish for {@link Specialty#GENERAL}. What is of no field is general law, which binds all of them.
     */
    public boolean admits(Specialty field) {
        return specialtyWished == null
                || specialty == Specialty.GENERAL
                || field == Specialty.GENERAL
                || field == specialty;
    }

    /** True if a provision of this jurisdiction may answer: asked for, or binding everywhere, or nothing was asked. */
    public boolean admits(String jurisdiction) {
        return jurisdictions.isEmpty()
                || jurisdictions.contains(jurisdiction)
                || Jurisdictions.GROUP.equals(jurisdiction);
    }
}
