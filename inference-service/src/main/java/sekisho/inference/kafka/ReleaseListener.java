package sekisho.inference.kafka;

import java.util.List;
import org.jboss.logging.Logger;
import sekisho.contracts.ModelReleased;
import sekisho.doors.kafka.BatchHandler;
import sekisho.doors.kafka.Received;
import sekisho.inference.model.LivePolicy;

/** Releases of the ranking policy: the last one told is the one that runs, if it may run here. */
public final class ReleaseListener implements BatchHandler<ModelReleased> {

    private static final Logger LOG = Logger.getLogger(ReleaseListener.class);

    private final LivePolicy policies;

    public ReleaseListener(LivePolicy policies) {
        this.policies = policies;
    }

    @Override
    public void handle(List<Received<ModelReleased>> batch) {
        for (Received<ModelReleased> received : batch) {
            switch (policies.adopt(received.fact())) {
                case LivePolicy.Adoption.Adopted(var release) -> LOG.infof("modelId=%s runs from now on", release);
                case LivePolicy.Adoption.NotOurs(var target) -> LOG.debugf("a release of %s", target);
                case LivePolicy.Adoption.Refused(var release, var reason) ->
                    LOG.warnf("modelId=%s refused reason=%s", release, reason);
            }
        }
    }
}
