/**
 * The gateway: the one door for people and programs.
 *
 * <p>Rooms: {@code question} (taking in), {@code answer} (what becomes of it), {@code conversation} (its thread), {@code
 * knowledge} (the law as published). Doors: {@code http} (the API), {@code web} (what every request passes: cookies, sizes,
 * sign-on), {@code forward} (pages of other services), {@code kafka}, {@code postgres}, {@code lingua}.
 *
 * <p>A question and the fact that tells of it are one transaction; verdicts come back on Kafka and are applied once; whoever
 * waits is woken, and whoever waits too long is told the truth: still verifying, or with an expert.
 */
package sekisho.gateway;
