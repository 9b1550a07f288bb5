/**
 * How facts are spelled: JSON values with CloudEvents headers in binary mode.
 *
 * <p>The records themselves carry no annotation. {@link sekisho.contracts.wire.Spelling} gives the few rules (a sealed
 * type says its {@code kind}, names are kebab case, dates are ISO 8601) and {@link sekisho.contracts.wire.FactCodec}
 * applies them. Golden files in the tests make every change of the wire visible in review.
 */
package sekisho.contracts.wire;
