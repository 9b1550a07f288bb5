package sekisho.local.terminal;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import sekisho.local.house.Parts;

/** One {@code --port-<part>} for every part, so that the help names them all. */
final class PortOptions {

    private PortOptions() {}

    static void addTo(CommandLine up) {
        UpCommand command = up.getCommand();
        CommandSpec spec = up.getCommandSpec();
        Parts.usualPorts()
                .forEach((part, usual) -> spec.addOption(OptionSpec.builder("--port-" + part)
                        .type(Integer.class)
                        .paramLabel("N")
                        .description("port of " + part + " (" + usual + ")")
                        .setter(remember(command.ports(), part))
                        .build()));
    }

    private static ISetter remember(Map<String, Integer> ports, String part) {
        return new ISetter() {
            @Override
            public <T> T set(T value) {
                if (value != null) {
                    ports.put(part, (Integer) value);
                }
                return value;
            }
        };
    }
}
