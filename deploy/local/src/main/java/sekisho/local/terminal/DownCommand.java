package sekisho.local.terminal;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import sekisho.local.process.Leftovers;
import sekisho.local.process.RunFile;

/** Stops the house, also one whose launcher was killed. */
@Command(name = "down", description = "Stops everything; data stay.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    @ParentCommand
    private SekishoCommand root;

    @Override
    public Integer call() {
        boolean ran = new Leftovers(new RunFile(root.data()), Terminal::tell).stop();
        Terminal.print(ran ? "The house is closed." : "The house did not run.");
        return 0;
    }
}
