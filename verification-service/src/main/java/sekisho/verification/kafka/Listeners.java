package sekisho.verification.kafka;

import java.util.List;
import java.util.stream.Stream;
import sekisho.doors.kafka.FactConsumer;

/** All readers of this service: those of the law, and those that wait for them. */
public final class Listeners implements AutoCloseable {

    private final List<? extends FactConsumer<?>> law;
    private final List<? extends FactConsumer<?>> flow;

    public Listeners(List<? extends FactConsumer<?>> law, List<? extends FactConsumer<?>> flow) {
        this.law = List.copyOf(law);
        this.flow = List.copyOf(flow);
    }

    /** Starts reading. */
    public void start() {
        Stream.concat(law.stream(), flow.stream()).forEach(FactConsumer::start);
    }

    /** True once the own copy of the law holds what was there when reading began. */
    public static boolean caughtUp(List<? extends FactConsumer<?>> law) {
        return law.stream().allMatch(FactConsumer::caughtUp);
    }

    /** True once drafts can be judged. */
    public boolean caughtUp() {
        return caughtUp(law);
    }

    /** True unless a reader keeps failing. */
    public boolean healthy() {
        return Stream.concat(law.stream(), flow.stream()).allMatch(FactConsumer::healthy);
    }

    /** Lets running batches finish, the flow first. */
    @Override
    public void close() {
        flow.forEach(FactConsumer::close);
        law.forEach(FactConsumer::close);
    }
}
