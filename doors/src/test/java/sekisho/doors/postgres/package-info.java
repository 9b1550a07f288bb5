/** Tests of the shared doors: Inbox and outbox. */
package sekisho.doors.postgres;
