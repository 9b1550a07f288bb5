/**
 * How every service speaks HTTP: refusals as RFC 9457 problems, strict JSON, and who is calling.
 *
 * <p>Roles and regions fail closed: a token without a claim has nothing. Messages never repeat the text of a question or
 * an answer.
 */
package sekisho.doors.http;
