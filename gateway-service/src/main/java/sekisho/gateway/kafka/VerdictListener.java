package sekisho.gateway.kafka;

import java.util.List;
import sekisho.contracts.VerdictReached;
import sekisho.doors.kafka.BatchHandler;
import sekisho.doors.kafka.Received;
import sekisho.gateway.answer.HearingVerdicts;
import sekisho.gateway.answer.Verdicts;

/** Brings verdicts to the room that takes them in. */
public final class VerdictListener implements BatchHandler<VerdictReached> {

    private final HearingVerdicts hearing;

    public VerdictListener(HearingVerdicts hearing) {
        this.hearing = hearing;
    }

    @Override
    public void handle(List<Received<VerdictReached>> batch) {
        hearing.hear(batch.stream()
                .map(received -> new Verdicts.Delivery(
                        received.event().source(), received.event().id(), received.fact()))
                .toList());
    }
}
