package sekisho.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The realm with one sample user per role and one application per region. No password stands in it: they are filled in. */
public final class SampleRealm {

    public static final String NAME = "sekisho";

    /** The client of the page, confidential, authorization code with PKCE. */
    public static final String GATEWAY = "sekisho-gateway";

    /** The client of the command line, public, passwords of sample users allowed. */
    public static final String COMMAND_LINE = "sekisho-cli";

    /** People who can sign in. */
    public static final List<String> USERS = List.of(
            "auditor", "auditor-apac", "expert", "expert2", "librarian", "modelowner", "modelowner2", "operator");

    /** Applications with a client secret, each bound to its region. */
    public static final List<String> APPLICATIONS = List.of("app-emea", "app-apac", "app-americas");

    private static final Pattern BLANK = Pattern.compile("@\\{(?:password|secret):([a-z0-9-]+)}");

    private SampleRealm() {}

    /** The realm as Keycloak imports it, with the secret of every user and client filled in by name. */
    static String json(UnaryOperator<String> secrets) {
        try (InputStream template = SampleRealm.class.getResourceAsStream("sekisho-realm.json")) {
            String text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
            return BLANK.matcher(text).replaceAll(blank -> Matcher.quoteReplacement(secrets.apply(blank.group(1))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
