/** A scripted server that speaks chat completions, well and badly. */
package sekisho.verification.llm;
