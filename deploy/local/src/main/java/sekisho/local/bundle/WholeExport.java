package sekisho.local.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** Exports all of a ledger, for programs that load it apart: takes types of the JDK alone. */
public final class WholeExport implements BiConsumer<UnaryOperator<String>, Path> {

    @Override
    public void accept(UnaryOperator<String> read, Path folder) {
        try {
            new Exporting(read, _ -> {}).export(Wanted.ALL, folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
