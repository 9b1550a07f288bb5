/** What the door to HTTP shows, as it is promised to programs that read it. */
package sekisho.verification.http;
