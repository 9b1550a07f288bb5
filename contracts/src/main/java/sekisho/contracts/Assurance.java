package sekisho.contracts;

import java.time.Instant;
import java.util.Objects;

/**
 * What a certificate states about answers like this one.
 *
 * @param stratum language and jurisdiction the statement is about, for example {@code de/DE}
 * @param error promised greatest share of wrong ones among released answers, 0..1
 * @param doubt probability that the statement itself is wrong, 0..1
 * @param threshold least confidence released under it, 0..1
 * @param n judged answers it rests on
 * @param wrong of these
 * @param bound what the share of wrong ones does not exceed, 0..1; never above {@code error}
 * @param expiresAt from when on it says nothing any more
 */
public record Assurance(
        String stratum,
        double error,
        double doubt,
        double threshold,
        int n,
        int wrong,
        double bound,
        Instant expiresAt) {

    public Assurance {
        Objects.requireNonNull(stratum, "stratum");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }
}
