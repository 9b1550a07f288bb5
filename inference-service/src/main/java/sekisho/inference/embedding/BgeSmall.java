package sekisho.inference.embedding;

import sekisho.contracts.Language;

/** The encoders that come with the house. */
enum BgeSmall {
    ENGLISH(Language.EN, "bge-small-en-v1.5-q", 384, "Represent this sentence for searching relevant passages: "),
    CHINESE(Language.ZH, "bge-small-zh-v1.5-q", 512, "为这个句子生成表示以用于检索相关文章：");

    private final Language language;
    private final String title;
    private final int dimensions;
    private final String instruction;

    BgeSmall(Language language, String title, int dimensions, String instruction) {
        this.language = language;
        this.title = title;
        this.dimensions = dimensions;
        this.instruction = instruction;
    }

    Language language() {
        return language;
    }

    String title() {
        return title;
    }

    int dimensions() {
        return dimensions;
    }

    /** What the model card puts before a question, never before a passage. */
    String instruction() {
        return instruction;
    }

    String weights() {
        return title + ".onnx";
    }

    String vocabulary() {
        return title + "-tokenizer.json";
    }
}
