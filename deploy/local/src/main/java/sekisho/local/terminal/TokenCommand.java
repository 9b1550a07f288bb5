package sekisho.local.terminal;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** A bearer token for programs. */
@Command(name = "token", description = "Prints a bearer token of a sample user.", mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {

    @ParentCommand
    private SekishoCommand root;

    @Parameters(paramLabel = "USER", description = "auditor, expert, librarian, modelowner, operator, app-emea, …")
    private String user;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Override
    public Integer call() {
        String token = Visit.gateway(root.data()).tokens().of(user);
        if (json) {
            Terminal.printJson(Map.of("user", user, "token", token));
        } else {
            Terminal.print(token);
        }
        return 0;
    }
}
