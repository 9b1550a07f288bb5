package sekisho.local;

import sekisho.local.terminal.SekishoCommand;

/** {@code ./sekisho}: runs one command and ends with its status. */
public final class LocalMain {

    private LocalMain() {}

    public static void main(String[] arguments) {
        System.exit(SekishoCommand.run(arguments));
    }
}
