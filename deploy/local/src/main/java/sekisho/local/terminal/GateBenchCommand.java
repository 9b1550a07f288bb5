package sekisho.local.terminal;

import picocli.CommandLine.Command;

/** What the gate stops, and what that costs. */
@Command(
        name = "gate",
        description =
                "Spoils correct cited answers in ten ways and counts what the gate releases; needs no running house.",
        footer = {
            "Options: --mutations [--passages F[,F]] [--half odd|even|both] [--answers 250] [--each 125]",
            "         [--escaped F] [--json F]",
            "Without --passages the sample corpus is used; --escaped tells every spoilt answer that was released",
            "and every correct one that was blocked."
        },
        mixinStandardHelpOptions = true)
final class GateBenchCommand extends ServiceBench {

    GateBenchCommand() {
        super("verification-service", "sekisho.verification.bench.GateBench");
    }
}
