package sekisho.inference;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;

/** Everything that can be set for this service. */
@ConfigMapping(prefix = "sekisho")
public interface InferenceConfig {

    /** The one region whose questions are answered here. */
    @Pattern(regexp = "emea|apac|americas")
    String region();

    /** Addresses of the broker, host:port list. */
    String kafka();

    /** Folder of this replica's index; may be empty at any start, then the index is built again. */
    @WithDefault("target/sekisho-data")
    Path dataDir();

    Inference inference();

    /** What only this service knows. */
    interface Inference {

        /** Name of this replica in its consumer group: stable over restarts, different between replicas. */
        @WithDefault("inference-1")
        String replica();

        /** Most questions of one batch that are drafted at the same time. */
        @WithDefault("8")
        @Min(1)
        @Max(256)
        int draftsAtOnce();
    }
}
