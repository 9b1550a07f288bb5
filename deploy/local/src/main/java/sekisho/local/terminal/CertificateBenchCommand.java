package sekisho.local.terminal;

import picocli.CommandLine.Command;

/** What judged answers would certify. */
@Command(
        name = "certificate",
        description =
                "States what judged answers certify, stratum by stratum, and how often re-splits break the promise.",
        footer = {
            "Options: --adjudicated F [--traffic F] [--error 0.005] [--doubt 0.05] [--splits 1000] [--json F]",
            "     or: --watch [--houses 20000] [--audits 20000] [--seed n] [--json F]: how often the watch stops a house",
            "         that keeps its promise, and how soon one that breaks it"
        },
        mixinStandardHelpOptions = true)
final class CertificateBenchCommand extends ServiceBench {

    CertificateBenchCommand() {
        super("verification-service", "sekisho.verification.bench.CertificateBench");
    }
}
