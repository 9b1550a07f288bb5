package sekisho.local.terminal;

import picocli.CommandLine.Command;

/** What judged answers would certify. */
@Command(
        name = "certificate",
        description =
                "States what judged answers certify, stratum by stratum, and how often re-splits break the promise.",
        footer = "Options: --adjudicated F [--traffic F] [--error 0.005] [--doubt 0.05] [--splits 1000] [--json F]",
        mixinStandardHelpOptions = true)
final class CertificateBenchCommand extends ServiceBench {

    CertificateBenchCommand() {
        super("verification-service", "sekisho.verification.bench.CertificateBench");
    }
}
