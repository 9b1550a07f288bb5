/**
 * From an opinion to pairs that count.
 *
 * <p>{@link sekisho.feedback.preference.PreferenceMaking} turns an opinion into one preference: provisions that are better
 * for this question, over provisions that are worse. The gate is asked whether the better side may be learned.
 * {@link sekisho.feedback.preference.PairHygiene} then decides, pair by pair, which count. Whatever does not count is a
 * {@link sekisho.feedback.preference.Refusal} and is counted by reason; nothing disappears silently.
 *
 * <p>Invariants: a pair counts once, whoever repeats it; nobody contradicts themselves; no single person makes more than
 * a named share; personal data never leaves the region with a prompt.
 */
package sekisho.feedback.preference;
