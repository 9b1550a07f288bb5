/** The verifier against the writer's golden files, whole and tampered with. */
package sekisho.local.evidence;
