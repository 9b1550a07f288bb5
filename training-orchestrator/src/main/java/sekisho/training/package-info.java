/**
 * The training orchestrator: preference pairs in, better releases out, or a reason why not.
 *
 * <p>Rooms: {@code dataset} (what is learned from), {@code round} (how a round moves), {@code evaluation} (is it better),
 * {@code release} (what runs). Doors: {@code kafka}, {@code http}, {@code postgres}, and {@code embedded}, the trainer in
 * this process. {@link sekisho.training.TrainingWiring} shows what is connected to what.
 */
package sekisho.training;
