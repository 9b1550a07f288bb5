/** What is counted about answers: verdicts by reason and the time each stage took. Numbers and codes only, never text. */
package sekisho.gateway.micrometer;
