/**
 * The hall of the inference service: one deployment per region, stateless but for the index it builds for itself.
 *
 * <p>{@code passage-published.R} fills the knowledge, {@code model-released} sets the ranking policy, {@code
 * question-asked.R} is answered on {@code answer-drafted.R}. {@link sekisho.inference.InferenceConfig} says what can be
 * set; {@link sekisho.inference.InferenceWiring} is the table of contents.
 */
package sekisho.inference;
