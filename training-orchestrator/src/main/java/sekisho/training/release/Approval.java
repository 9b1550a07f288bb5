package sekisho.training.release;

import java.time.Instant;

/** A person's consent to a promotion; {@code by} is the person's user name, {@code role} the one they acted in. */
public record Approval(String by, String role, Instant at) {}
