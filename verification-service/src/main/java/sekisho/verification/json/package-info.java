/** The door to JSON: canonical spelling for what is hashed, and the gate's data files. */
package sekisho.verification.json;
