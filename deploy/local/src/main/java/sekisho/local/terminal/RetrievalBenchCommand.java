package sekisho.local.terminal;

import picocli.CommandLine.Command;

/** Ranking quality and speed. */
@Command(
        name = "retrieval",
        description = "Ranks the gold passages of questions on a temporary index; needs no running house.",
        footer = "Options: --passages F --questions F [--lang en|ja|zh|de] [--release F] [--json F]",
        mixinStandardHelpOptions = true)
final class RetrievalBenchCommand extends ServiceBench {

    RetrievalBenchCommand() {
        super("inference-service", "sekisho.inference.bench.RetrievalBench");
    }
}
