/** Measurements of what the gate may claim, over files and without a running system. */
package sekisho.verification.bench;
