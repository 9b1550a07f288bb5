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
            "and every correct one that was blocked.",
            "",
            "Or: --claims F|own [--convert F] [--json F]",
            "How well the gate's own signals tell claims their source carries from the others: AUROC and balanced accuracy",
            "with 95 % intervals, weights and threshold chosen on one half of the claims, figures of the other. Lines are",
            "{\"id\",\"source\",\"claim\",\"label\":1|0}; summedits and financebench are read as they come, with the files beside",
            "them. --convert writes the lines; 'own' takes sentences of the sample corpus, said otherwise and spoilt."
        },
        mixinStandardHelpOptions = true)
final class GateBenchCommand extends ServiceBench {

    GateBenchCommand() {
        super("verification-service", "sekisho.verification.bench.GateBench");
    }
}
