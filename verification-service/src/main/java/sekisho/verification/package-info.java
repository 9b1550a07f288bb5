/**
 * The verification service: the gate every draft must pass, the desk for what it would not decide alone, and the ledger
 * that proves both.
 *
 * <pre>
 *  answer-drafted.R ──► kafka.DraftListener ──► opinion.AskingSecondModel (where one model is not enough)
 *                                           └─► verdict.JudgingDrafts ──► gate.Gate
 *                                                │ one transaction: inbox, verdict, leaf, case, outbox
 *                                                ▼
 *                                          verdict-reached.R        (the receipt comes before the answer)
 *  http.ReviewResource ──► review.SettlingReview ──► verdict-reached.R
 *  pair-proposed.R ──► kafka.PairListener ──► gate.JudgingPair ──► pair-judged.R
 *  passage-published.R ──► kafka.PassageListener ──► knowledge.OwnCopies
 * </pre>
 */
package sekisho.verification;
