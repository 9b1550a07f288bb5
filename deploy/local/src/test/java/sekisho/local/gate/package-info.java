/** Judged answers as files: what is read, and what is refused. */
package sekisho.local.gate;
