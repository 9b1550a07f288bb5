/**
 * Judged answers as a file, on their way to a certificate. What leaves this machine of them is a digest per question, never
 * its words.
 */
package sekisho.local.gate;
