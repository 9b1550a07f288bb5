package sekisho.gateway.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

/** Notices what changes beside a released answer without anybody publishing anything. */
public final class NoticingChanges {

    /** Provisions looked at in one transaction; publishing waits as long. */
    static final int PROVISIONS_MAX = 500;

    private final Citations citations;
    private final Consumer<List<Marked>> told;
    private final Clock clock;

    /** @param told of the marks that changed, after they are kept; what publishing marks is told to the same ear */
    public NoticingChanges(Citations citations, Consumer<List<Marked>> told, Clock clock) {
        this.citations = citations;
        this.told = told;
        this.clock = clock;
    }

    /** Looks once. Call every second or so; an outage is thrown and changes nothing. */
    public void look() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        tell(citations.weigh(PROVISIONS_MAX, today));
        tell(citations.fallDue(today));
    }

    private void tell(List<Marked> marked) {
        if (!marked.isEmpty()) {
            told.accept(marked);
        }
    }
}
