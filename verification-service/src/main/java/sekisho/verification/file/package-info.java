/**
 * The door to this service's own folder: the key checkpoints are signed with, and the newest checkpoint.
 *
 * <p>The private key is made once, readable by its owner alone, and never leaves the folder.
 */
package sekisho.verification.file;
