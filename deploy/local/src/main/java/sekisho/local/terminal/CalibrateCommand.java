package sekisho.local.terminal;

import picocli.CommandLine.Command;

/** How sure the gate may be of which signals. */
@Command(
        name = "calibrate",
        description = {
            "Fits the map from signals to confidence on labelled drafts, and says how far it can be trusted:",
            "reliability by tenths, calibration error and Brier score, by language, on questions it has not seen."
        },
        footer = {
            "Options: --drafts F [--out calibration.json] [--id NAME]",
            "         [--form auto|plain|languages|curve|languages-and-curve] [--map F] [--certified F] [--used F] [--json F]",
            "Drafts are lines of {\"id\",\"language\",\"signals\":{…},\"correct\",\"question\"?}. --map measures an existing map.",
            "--certified names questions a certificate rests on; a draft of one of them stops the fit. --used writes down",
            "the digests of the questions used here, for the same test the other way round."
        },
        mixinStandardHelpOptions = true)
final class CalibrateCommand extends ServiceBench {

    CalibrateCommand() {
        super("verification-service", "sekisho.verification.bench.CalibrationBench");
    }
}
