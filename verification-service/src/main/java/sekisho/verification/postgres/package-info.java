/**
 * The door to PostgreSQL.
 *
 * <p>Verdicts and cases are rows with a JSON document beside indexed columns, kept through Panache repositories; ledger
 * and checkpoints are written by plain JDBC in the same transaction, a whole batch per statement. Appending locks the one
 * row of {@code ledger_head}, so leaves are numbered without gaps and committed in groups.
 */
package sekisho.verification.postgres;
