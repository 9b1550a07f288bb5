package sekisho.verification.verdict;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;
import sekisho.verification.ledger.Commitment;

/** Time, identities and salts, so that rooms decide without reaching for the world. */
public record Minting(InstantSource clock, RandomGenerator chance) {

    public Instant now() {
        return clock.instant();
    }

    /** A UUID of version 7 (RFC 9562): sorts by time of making. */
    public String id() {
        long high = (clock.millis() << 16) | 0x7000L | (chance.nextLong() & 0x0FFFL);
        long low = (chance.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    /** A fresh salt for commitments; the chance given must be a secure one. */
    public byte[] salt() {
        byte[] salt = new byte[Commitment.SALT_BYTES];
        chance.nextBytes(salt);
        return salt;
    }
}
