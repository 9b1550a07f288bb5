/**
 * Which model answers: the base engine and the release of the ranking policy that is live.
 *
 * <p>A policy is the sum of a fixed reference score and a learned linear correction, {@code s(q,c) = reference(q,c) +
 * θ_lang·φ(q,c)}; θ = 0 is the built-in reference. A release is taken over only when its digest and its feature set are
 * right; otherwise the running one stays. {@link sekisho.inference.model.LivePolicy} swaps atomically, and a question
 * reads it exactly once, so one answer has one model (invariant I12).
 */
package sekisho.inference.model;
