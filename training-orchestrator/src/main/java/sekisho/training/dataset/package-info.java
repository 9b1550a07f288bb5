/**
 * What a round learns from: pairs with their features, and which of them may be trained on.
 *
 * <p>All pairs of one question form a group. A group is given to one split when it first enters a snapshot and stays
 * there for ever, so that no held-out question is ever trained on, neither in this round nor in a later one. A snapshot
 * is frozen: its digest covers every number the trainer will see.
 */
package sekisho.training.dataset;
