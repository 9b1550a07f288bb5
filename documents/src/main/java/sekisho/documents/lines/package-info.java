/**
 * How a reading is told to whoever started the reader: JSON lines on standard output, one object per line, flushed with
 * each progress line. The last line is {@code done} or {@code refused}; a reading without one was killed and is void.
 */
package sekisho.documents.lines;
