package sekisho.local.terminal;

import picocli.CommandLine.Command;

/** What a large body of law costs to fill, to search and to open. */
@Command(
        name = "knowledge",
        description = "Fills, searches and reopens an index of made-up law in four languages; needs no running house.",
        footer = "Options: [--passages 100000] [--questions 2000] [--json F]",
        mixinStandardHelpOptions = true)
final class KnowledgeBenchCommand extends ServiceBench {

    KnowledgeBenchCommand() {
        super("inference-service", "sekisho.inference.bench.KnowledgeBench");
    }
}
