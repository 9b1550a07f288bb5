package sekisho.feedback.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Opinions that were given. Every method runs in the caller's transaction. */
public interface Opinions {

    /** Stores an opinion to wait for its file; one that is there already stays as it is. */
    void put(Opinion opinion);

    /** Waiting opinions on these questions, oldest first, held against other replicas. */
    List<Opinion> waitingOn(Collection<String> questionIds);

    /** Waiting opinions on questions that have a draft on file, oldest first, held against other replicas. */
    List<Opinion> overdue(int limit);

    /** The opinion was understood and waits no more. */
    void resolved(String opinionId, Instant at);

    /** Ends the waiting of opinions given before this moment; returns them. */
    List<Opinion> giveUpBefore(Instant moment, int limit);
}
