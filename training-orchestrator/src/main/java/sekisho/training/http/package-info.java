/** Rounds and releases over HTTP, for model owners and operators. A refusal is a problem with a stable code. */
package sekisho.training.http;
