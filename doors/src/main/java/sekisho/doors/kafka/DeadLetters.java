package sekisho.doors.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import sekisho.contracts.Topics;

/** Puts aside what cannot be handled: original bytes and headers, on the dead-letter topic of the same region. */
public final class DeadLetters {

    /** Header with a stable code of the trouble; never text of a question or answer. */
    public static final String REASON = "sekisho-dead-reason";

    /** Header with topic, partition and offset the record came from. */
    public static final String ORIGIN = "sekisho-dead-origin";

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final FactProducer producer;
    private final MeterRegistry meters;

    public DeadLetters(FactProducer producer, MeterRegistry meters) {
        this.producer = producer;
        this.meters = meters;
    }

    /** Returns once the dead letter is safe; throws when it is not, so that nothing is acknowledged. */
    void put(ConsumerRecord<byte[], byte[]> record, String reason) {
        String origin = record.topic() + "/" + record.partition() + "/" + record.offset();
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), Headers.text(header)));
        headers.put(REASON, reason);
        headers.put(ORIGIN, origin);
        producer.send(Topics.deadLettersOf(record.topic()), Headers.key(record), record.value(), headers)
                .join();
        meters.counter("sekisho.dead.letters", "topic", record.topic()).increment();
        LOG.warnf("dead letter from %s: %s", origin, reason);
    }
}
