package sekisho.documents.statute;

/** How a number is dressed: siblings are dressed alike. */
enum Form {
    /** {@code (1)} */
    NUMBER_IN_PARENTHESES(true),
    /** {@code 1.} */
    NUMBER_DOT(true),
    /** {@code (a)} */
    LETTER_IN_PARENTHESES(false),
    /** {@code a)} */
    LETTER_PARENTHESIS(false),
    /** {@code (i)} */
    ROMAN_IN_PARENTHESES(false),
    /** {@code (A)} */
    CAPITAL_IN_PARENTHESES(false),
    /** {@code aa)} */
    LETTERS_PARENTHESIS(false),
    /** ２ */
    WIDE_NUMBER(true),
    /** 一 */
    SIGN(false),
    /** （一） */
    SIGN_IN_PARENTHESES(false),
    /** イ */
    IROHA(false),
    /** – */
    BULLET(false),
    /** An item of a list, by its depth. */
    ITEM_1(false),
    ITEM_2(false),
    ITEM_3(false),
    ITEM_4(false);

    private final boolean counts;

    Form(boolean counts) {
        this.counts = counts;
    }

    /** True if what stands there must count on from its sibling; else "31. Dezember" would be a point. */
    boolean counts() {
        return counts;
    }

    static Form ofItem(int depth) {
        return values()[ITEM_1.ordinal() + Math.clamp(depth, 1, 4) - 1];
    }
}
