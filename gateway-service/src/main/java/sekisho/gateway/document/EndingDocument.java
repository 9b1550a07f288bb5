package sekisho.gateway.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sekisho.gateway.knowledge.EndingPassage;
import sekisho.gateway.knowledge.Passages;
import sekisho.gateway.question.FormCheck;
import sekisho.gateway.question.Violation;

/** Repeals a document: every passage of it is in force until a day and no longer. May be repeated. */
public final class EndingDocument {

    /** Passages of one transaction. */
    private static final int BATCH_MAX = 500;

    private final Imports imports;
    private final Passages passages;
    private final EndingPassage ending;
    private final Clock clock;

    public EndingDocument(Imports imports, Passages passages, EndingPassage ending, Clock clock) {
        this.clock = clock;
        this.imports = imports;
        this.passages = passages;
        this.ending = ending;
    }

    /** What came of it. */
    public sealed interface Ended {

        /** @param passages how many were ended by it */
        record Done(int passages) implements Ended {}

        record NoSuchDocument() implements Ended {}

        /** Somebody publishes it, or ends it, at this moment. */
        record InFlight() implements Ended {}

        record Invalid(List<Violation> violations) implements Ended {
            public Invalid {
                violations = List.copyOf(violations);
            }
        }
    }

    /**
     * Ends a document.
     *
     * @param jurisdictions within the reach of who asks
     */
    public Ended end(String documentId, String validTo, Set<String> jurisdictions) {
        FormCheck check = new FormCheck();
        Optional<LocalDate> day = EndingPassage.lastDay(validTo, check);
        if (day.isEmpty()) {
            return new Ended.Invalid(check.violations());
        }
        Optional<String> jurisdiction = imports.document(documentId)
                .map(document -> document.name().jurisdiction())
                .filter(jurisdictions::contains);
        if (jurisdiction.isEmpty()) {
            return new Ended.NoSuchDocument();
        }
        Optional<Imports.Held> free = imports.hold(documentId);
        if (free.isEmpty()) {
            return new Ended.InFlight();
        }
        try (Imports.Held _ = free.get()) {
            return new Ended.Done(endAll(documentId, jurisdiction.get(), day.get()));
        }
    }

    private int endAll(String documentId, String jurisdiction, LocalDate lastDay) {
        List<String> ids =
                passages.belongingTo(documentId, jurisdiction).stream().sorted().toList();
        imports.withdrawEditions(documentId, lastDay);
        if (!lastDay.isBefore(LocalDate.now(clock))) {
            imports.addEdition(documentId, lastDay.plusDays(1));
        }
        int ended = 0;
        for (int from = 0; from < ids.size(); from += BATCH_MAX) {
            ended += ending.endAll(ids.subList(from, Math.min(ids.size(), from + BATCH_MAX)), lastDay);
        }
        return ended;
    }
}
