package sekisho.verification.review;

import java.util.Optional;

/** What was replied to a move that came with a key, so that a retry moves nothing and gets the same reply. */
public interface Replies {

    Optional<Kept> find(String who, String key);

    /** Keeps a reply inside the transaction of the move it replies to. */
    void keep(String who, String key, String reviewId, Kept kept);

    /** Forgets old ones and says how many. */
    int forgetOlderThan(int days);

    /**
     * A reply.
     *
     * @param digest of what was asked
     * @param reply as it was told
     */
    record Kept(String digest, String reply) {}
}
