package sekisho.inference.meaning;

/** Reads the meaning of texts of one language. Thread-safe; the same text always has the same direction. */
public interface EmbeddingModel {

    /** Name and version of the model and of how texts are put to it: directions compare only under one name. */
    String name();

    /** Number of components of every direction. */
    int dimensions();

    /** Where the answer to a question is to be looked for. */
    Direction question(String text);

    /** What a passage says. */
    Direction passage(String text);
}
