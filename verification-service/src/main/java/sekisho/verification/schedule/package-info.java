/** The door to the clock: chores that run again and again beside the flow, such as signing a grown ledger. */
package sekisho.verification.schedule;
