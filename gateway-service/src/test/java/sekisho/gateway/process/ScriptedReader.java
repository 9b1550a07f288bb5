package sekisho.gateway.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A reader home with a reader that does what its document says. */
public final class ScriptedReader {

    private ScriptedReader() {}

    public static Path compiledInto(Path home) throws IOException {
        Path source = Files.createDirectories(home.resolve("source")).resolve("ReaderMain.java");
        try (InputStream script = ScriptedReader.class.getResourceAsStream("/reader/ReaderMain.java.txt")) {
            Files.writeString(source, new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int status = compiler.run(null, null, null, "-d", home.toString(), source.toString());
        if (status != 0) {
            throw new IllegalStateException("the scripted reader does not compile");
        }
        return home;
    }
}
