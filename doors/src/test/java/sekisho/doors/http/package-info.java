/** Tests of the shared doors: Problems and the caller. */
package sekisho.doors.http;
