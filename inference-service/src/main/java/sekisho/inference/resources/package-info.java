/**
 * The class path: what the house brings along. A file that cannot be read as it should be stops the start, for it was
 * broken when it was built.
 */
package sekisho.inference.resources;
