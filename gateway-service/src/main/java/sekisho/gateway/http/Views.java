package sekisho.gateway.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import sekisho.contracts.Answer;
import sekisho.contracts.Caveat;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Verdict;
import sekisho.contracts.VerdictReached;
import sekisho.gateway.answer.CaveatTexts;
import sekisho.gateway.answer.LawChanges;
import sekisho.gateway.answer.Status;
import sekisho.gateway.question.Question;

/** Makes views of questions. Only what a verdict released is ever shown. */
final class Views {

    private Views() {}

    static QuestionView of(Question question, Instant now) {
        VerdictReached reached = question.verdict();
        return new QuestionView(
                question.id(),
                question.state(),
                Status.of(question, now),
                asking(question.asked().inquiry()),
                question.asked().askedAt(),
                question.asked().deadline(),
                question.region(),
                released(reached) == null ? null : answer(released(reached).answer()),
                released(reached) == null ? null : answer(released(reached).alternative()),
                reached == null ? null : reached.confidence(),
                reached == null ? null : reached.risk(),
                reached == null ? null : reached.gate(),
                reached == null ? null : reached.model(),
                reached == null ? null : reached.decidedBy(),
                reached == null ? null : reached.verdictId(),
                refusal(reached),
                question.objections().isEmpty() ? null : new QuestionView.Escalation(question.objections()),
                timings(question),
                LawChanges.of(question, now));
    }

    private static Verdict.Released released(VerdictReached reached) {
        return reached != null && reached.verdict() instanceof Verdict.Released released ? released : null;
    }

    private static QuestionView.Refusal refusal(VerdictReached reached) {
        return reached != null && reached.verdict() instanceof Verdict.Refused refused
                ? new QuestionView.Refusal(refused.reason(), refused.explanation())
                : null;
    }

    private static QuestionView.Asking asking(Inquiry inquiry) {
        return new QuestionView.Asking(
                inquiry.text(),
                inquiry.language(),
                inquiry.jurisdictions(),
                inquiry.specialty(),
                inquiry.task(),
                inquiry.asOf(),
                inquiry.conversationId(),
                inquiry.specialtyWished());
    }

    private static QuestionView.AnswerView answer(Answer answer) {
        if (answer == null) {
            return null;
        }
        List<QuestionView.CaveatView> caveats = answer.caveats().stream()
                .map(caveat -> new QuestionView.CaveatView(code(caveat), CaveatTexts.of(caveat, answer.language())))
                .toList();
        return new QuestionView.AnswerView(answer.language(), answer.claims(), caveats);
    }

    private static String code(Caveat caveat) {
        return caveat.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static QuestionView.Timings timings(Question question) {
        Instant start = question.asked().askedAt();
        Question.Progress progress = question.progress();
        return new QuestionView.Timings(
                since(start, progress.retrievedAt()),
                since(start, progress.draftedAt()),
                since(start, progress.verdictAt()),
                since(start, progress.visibleAt()));
    }

    private static Long since(Instant start, Instant at) {
        return at == null ? null : Math.max(0, Duration.between(start, at).toMillis());
    }
}
