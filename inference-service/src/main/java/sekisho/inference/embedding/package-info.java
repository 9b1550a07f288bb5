/**
 * The door to the embedding models: BGE small for English and for Chinese, int8, run in the process by ONNX Runtime.
 *
 * <p>Weights and vocabulary travel as resources of jars. A model is loaded when it is first asked for, in the
 * background; texts are put to it one by one, because the int8 scales of a batch are shared and the same text must have
 * the same direction in whatever company it comes.
 */
package sekisho.inference.embedding;
