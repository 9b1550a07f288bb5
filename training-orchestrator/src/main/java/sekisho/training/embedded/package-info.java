/**
 * The trainer inside this process: direct preference optimisation (Rafailov et al. 2023) of the log-linear ranking policy.
 *
 * <p>π(c|q) ∝ exp(s(q,c)) over the candidates of a question, s = reference + θ·φ. In the DPO loss of a pair the normaliser
 * and the reference cancel: −log σ(β·θ·Δφ), Δφ = φ(chosen) − φ(rejected). That is convex, so Newton's method finds the one
 * minimiser; with unpenalised weights it would scale with 1/β, so ridge and a norm budget keep the policy near the
 * reference. Every question weighs the same, however many pairs it has. Features are standardised by the root mean square
 * of their differences and the weights handed out in raw units.
 *
 * <p>No chance, one thread, a fixed order of pairs and {@link java.lang.StrictMath}: the same pairs give the same bytes on
 * every machine. First all languages are fitted together; each language with enough questions is then fitted with its
 * ridge centred on that shared solution.
 */
package sekisho.training.embedded;
