/**
 * Pairs, rounds and releases in PostgreSQL.
 *
 * <p>A decision is applied in one transaction: the round's new state, what it does to releases, and the facts in the
 * outbox. A round moves only from the number of steps the decision was made at; one partial unique index keeps a second
 * round of a target from opening, another a second release from being active. The pair's texts are kept as the fact told
 * them; the trainer reads only the number columns.
 */
package sekisho.training.postgres;
