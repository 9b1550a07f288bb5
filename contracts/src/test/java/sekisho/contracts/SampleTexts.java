package sekisho.contracts;

/** The words of {@link SampleFacts}: a rule on keeping records from an invented bank's handbook, in four languages. */
final class SampleTexts {

    private SampleTexts() {}

    static String question(Language language) {
        return switch (language) {
            case EN -> "How long must we keep the records of a closed account?";
            case JA -> "解約した口座の記録は何年間保存しなければなりませんか。";
            case ZH -> "已销户账户的记录须保存多少年？";
            case DE -> "Wie lange müssen Unterlagen eines geschlossenen Kontos aufbewahrt werden?";
        };
    }

    static String provision(Language language) {
        return switch (language) {
            case EN -> "Records of a closed account shall be kept for seven years after the day of closure.";
            case JA -> "解約した口座の記録は、解約の日から七年間保存する。";
            case ZH -> "已销户账户的记录自销户之日起保存七年。";
            case DE ->
                "Unterlagen eines geschlossenen Kontos sind ab dem Tag der Schließung sieben Jahre aufzubewahren.";
        };
    }

    static String instrument(Language language) {
        return switch (language) {
            case EN -> "Akari Bank Compliance Handbook";
            case JA -> "あかり銀行コンプライアンス規程";
            case ZH -> "明光银行合规手册";
            case DE -> "Compliance-Handbuch der Akari Bank";
        };
    }

    static String locator(Language language) {
        return switch (language) {
            case EN -> "s. 7(2)";
            case JA -> "第七条第2項";
            case ZH -> "第七条第二款";
            case DE -> "§ 7 Abs. 2";
        };
    }

    static String title(Language language) {
        return switch (language) {
            case EN -> "Keeping records";
            case JA -> "記録の保存";
            case ZH -> "记录保存";
            case DE -> "Aufbewahrung";
        };
    }

    static String jurisdiction(Language language) {
        return switch (language) {
            case EN -> "GB";
            case JA -> "JP";
            case ZH -> "CN";
            case DE -> "DE";
        };
    }

    static String earlierQuestion(Language language) {
        return switch (language) {
            case EN -> "Who may close an account?";
            case JA -> "口座は誰が解約できますか。";
            case ZH -> "谁可以销户？";
            case DE -> "Wer darf ein Konto schließen?";
        };
    }

    static String earlierAnswer(Language language) {
        return switch (language) {
            case EN -> "The holder of the account.";
            case JA -> "口座の名義人です。";
            case ZH -> "账户持有人。";
            case DE -> "Der Inhaber des Kontos.";
        };
    }
}
