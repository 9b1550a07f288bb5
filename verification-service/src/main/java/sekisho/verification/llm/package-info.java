/**
 * The door to language models over HTTP, in the form of OpenAI's chat completions, which vLLM, the llama.cpp server, Ollama
 * and hosted services speak alike.
 *
 * <p>The provisions travel as JSON data in the user's message, never as part of the instructions, and what comes back is
 * read strictly: one JSON object of the agreed form, nothing missing, nothing added, nothing behind it. Whoever sets the
 * address decides where the text of questions goes: it must lie in the regions this service serves.
 */
package sekisho.verification.llm;
