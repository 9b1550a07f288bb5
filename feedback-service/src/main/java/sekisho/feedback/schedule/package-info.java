/** Housekeeping: opinions whose draft came at the same moment, files nobody needs any more, old inbox entries. */
package sekisho.feedback.schedule;
