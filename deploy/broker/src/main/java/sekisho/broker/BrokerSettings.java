package sekisho.broker;

import java.nio.file.Path;
import java.util.Properties;

/** Every setting of the broker that is not Kafka's default, and why. */
final class BrokerSettings {

    static final int NODE_ID = 1;
    static final String CONTROLLER = "CONTROLLER";

    private BrokerSettings() {}

    static Properties of(int port, int controllerPort, Path data) {
        Properties settings = new Properties();
        settings.putAll(identity(port, controllerPort, data));
        settings.putAll(oneNode());
        settings.putAll(promptness());
        settings.putAll(smallness());
        return settings;
    }

    private static Properties identity(int port, int controllerPort, Path data) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE_ID));
        settings.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put(
                "listeners", "PLAINTEXT://127.0.0.1:" + port + "," + CONTROLLER + "://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.put("log.dirs", data.toString());
        settings.put("auto.create.topics.enable", "false");
        return settings;
    }

    /** Kafka's own topics want three replicas unless told otherwise. */
    private static Properties oneNode() {
        Properties settings = new Properties();
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "8");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "4");
        return settings;
    }

    /** The defaults wait for a fleet to gather; an answer is due in two seconds. */
    private static Properties promptness() {
        Properties settings = new Properties();
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("group.min.session.timeout.ms", "1000");
        settings.put("group.consumer.min.session.timeout.ms", "1000");
        settings.put("group.consumer.session.timeout.ms", "3000");
        settings.put("group.consumer.min.heartbeat.interval.ms", "300");
        settings.put("group.consumer.heartbeat.interval.ms", "1000");
        return settings;
    }

    /** One machine, few clients. */
    private static Properties smallness() {
        Properties settings = new Properties();
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "3");
        settings.put("background.threads", "2");
        settings.put("num.recovery.threads.per.data.dir", "2");
        settings.put("log.cleaner.dedupe.buffer.size", String.valueOf(2 * 1024 * 1024));
        settings.put("log.cleaner.io.buffer.size", String.valueOf(128 * 1024));
        return settings;
    }
}
