package sekisho.gateway.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import sekisho.contracts.Citation;
import sekisho.contracts.LawChange;
import sekisho.gateway.question.Question;

/** What the asker is told beside a released answer about the law it cites. */
public final class LawChanges {

    private LawChanges() {}

    /** The changes as of now, earliest first; one whose day is still to come says so. */
    public static List<LawChange> of(Question question, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return question.law().lapsed().stream()
                .flatMap(lapsed -> beside(question, lapsed, today))
                .toList();
    }

    /** Place in the question's story of what was last told of the law: after every milestone; empty while there is none. */
    public static OptionalInt sequence(Question question) {
        int revision = question.law().revision();
        return revision == 0 ? OptionalInt.empty() : OptionalInt.of(Milestone.LAST + revision);
    }

    private static Stream<LawChange> beside(Question question, Question.Lapsed lapsed, LocalDate today) {
        Optional<Citation> cited = question.cited().stream()
                .filter(citation -> citation.passageId().equals(lapsed.passageId()))
                .filter(citation -> citation.version() == lapsed.version())
                .findFirst();
        return cited.stream()
                .map(citation -> lapsed.lapse()
                        .beside(citation, question.asked().inquiry().asOf(), today));
    }
}
