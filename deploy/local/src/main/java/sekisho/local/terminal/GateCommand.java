package sekisho.local.terminal;

import picocli.CommandLine.Command;

/** What the gate is sure of. */
@Command(
        name = "gate",
        description = "The gate: calibrate.",
        subcommands = {CalibrateCommand.class},
        mixinStandardHelpOptions = true)
final class GateCommand {}
