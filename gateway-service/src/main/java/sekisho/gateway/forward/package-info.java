/**
 * Pages of other services under the gateway's address: a named list of paths and methods, with the caller's own token.
 *
 * <p>The owner checks token and role itself; the gateway adds nothing and hides nothing but hop-by-hop headers. Bodies are
 * bounded both ways, every call has a deadline, and an owner that is away is said to be away (502, 503, 504).
 */
package sekisho.gateway.forward;
