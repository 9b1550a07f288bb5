package sekisho.verification.opinion;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import sekisho.verification.gate.SecondOpinion.Absence;

/**
 * Stops asking a second model that is down: after so many failures in a row nothing is asked for a while, then one question
 * tries again. What comes back garbled is an answer, if a useless one, and opens nothing.
 */
public final class BreakingSecondModel implements SecondModel {

    private static final Reply DOWN = new Reply.Silent(Absence.DOWN);
    private static final Reply LATE = new Reply.Silent(Absence.LATE);

    private final SecondModel model;
    private final InstantSource clock;
    private final int failuresMax;
    private final Duration rest;
    private final Duration fair;
    private int failures;
    private Instant openUntil = Instant.MIN;

    /**
     * @param failuresMax failures in a row after which it is left alone
     * @param rest for how long
     * @param fair shortest wait whose end counts as a failure of the model; a shorter one says nothing about it
     */
    public BreakingSecondModel(SecondModel model, InstantSource clock, int failuresMax, Duration rest, Duration fair) {
        this.model = model;
        this.clock = clock;
        this.failuresMax = failuresMax;
        this.rest = rest;
        this.fair = fair;
    }

    @Override
    public Reply ask(Brief brief, Duration within) {
        if (!admitted()) {
            return DOWN;
        }
        Reply reply = model.ask(brief, within);
        if (!(late(reply) && within.compareTo(fair) < 0)) {
            learn(reply);
        }
        return reply;
    }

    /** One question after the rest is the probe: admitting it starts the next rest. */
    private synchronized boolean admitted() {
        if (failures < failuresMax) {
            return true;
        }
        Instant now = clock.instant();
        if (now.isBefore(openUntil)) {
            return false;
        }
        openUntil = now.plus(rest);
        return true;
    }

    private synchronized void learn(Reply reply) {
        boolean failed = late(reply) || reply.equals(DOWN);
        failures = failed ? failures + 1 : 0;
        if (failures == failuresMax) {
            openUntil = clock.instant().plus(rest);
        }
    }

    private static boolean late(Reply reply) {
        return reply.equals(LATE);
    }
}
