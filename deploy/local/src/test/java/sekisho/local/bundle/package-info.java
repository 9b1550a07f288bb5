/** Bundles from what the ledger's writer promises, checked by two verifiers that know nothing of it or of each other. */
package sekisho.local.bundle;
