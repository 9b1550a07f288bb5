package sekisho.gateway.question;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** New identities, UUID version 7 (RFC 9562, section 5.7): sortable by the millisecond they were made in. */
public final class QuestionIds implements Supplier<String> {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Clock clock;
    private final RandomGenerator chance;

    public QuestionIds(Clock clock, RandomGenerator chance) {
        this.clock = clock;
        this.chance = chance;
    }

    @Override
    public String get() {
        long high = clock.millis() << 16 | VERSION_7 | chance.nextLong() & 0xFFF;
        long low = VARIANT | chance.nextLong() >>> 2;
        return new UUID(high, low).toString();
    }

    /** True for the one spelling a UUID has here: lower case, with hyphens. */
    public static boolean wellFormed(String id) {
        return id != null && id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
}
