/** What is hashed has one spelling; what the gate is told by data is read strictly. */
package sekisho.verification.json;
