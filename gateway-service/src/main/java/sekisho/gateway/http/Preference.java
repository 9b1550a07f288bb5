package sekisho.gateway.http;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code Prefer: wait=<seconds>} header (RFC 7240); a preference nobody understands is ignored, as it says there. */
final class Preference {

    private static final Pattern WAIT = Pattern.compile("(?:^|[,;])\\s*wait\\s*=\\s*\"?(\\d{1,6})\"?\\s*(?:$|[,;])");

    private Preference() {}

    /** How long to wait, at most {@code longest}; zero when nothing is said. */
    static Duration wait(List<String> headers, Duration longest) {
        Matcher said = WAIT.matcher(String.join(",", headers));
        if (!said.find()) {
            return Duration.ZERO;
        }
        Duration wanted = Duration.ofSeconds(Long.parseLong(said.group(1)));
        return wanted.compareTo(longest) > 0 ? longest : wanted;
    }
}
