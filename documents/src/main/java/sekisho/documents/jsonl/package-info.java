/** Passages JSONL: one passage per line, ready made, ids and all. Every line is checked; a bad one is told and left out. */
package sekisho.documents.jsonl;
