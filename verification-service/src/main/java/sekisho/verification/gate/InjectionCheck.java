package sekisho.verification.gate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import sekisho.contracts.Citation;
import sekisho.contracts.Claim;

/**
 * Text of a document is data. A claim that carries words addressed to a machine is withheld even when a provision says
 * them; links, markup and invisible characters are withheld unless they stand in the quote.
 */
public final class InjectionCheck implements Check {

    private static final Pattern ORDER = Pattern.compile(
            String.join(
                    "|",
                    "(?:ignore|disregard|forget|override)\\W+(?:\\w+\\W+){0,3}?(?:previous|prior|above|earlier|all|your)\\W+(?:\\w+\\W+){0,2}?(?:instruction|prompt|rule|context|message)",
                    "system prompt|developer mode|jailbreak|you are now (?:a|an|in)\\b|as an ai\\b|<\\|?(?:im_start|system|endoftext)|\\[/?inst\\]",
                    "(?:ignorier|vergiss|missacht)\\w*\\W+(?:\\w+\\W+){0,3}?(?:anweisung|vorgabe|instruktion|regeln)\\w*|systemprompt|du bist (?:jetzt|nun) ein",
                    "(?:これまで|以前|上記|前)の(?:すべての|全ての)?(?:指示|命令|プロンプト)を?(?:無視|忘れ)|(?:指示|命令)を?(?:すべて|全て)?無視|システムプロンプト",
                    "(?:忽略|无视|忘记|不要理会)(?:之前|以上|上述|前面|先前|所有)*的?(?:所有|全部)?(?:指令|指示|提示|规则|说明)|系统提示词?|你现在是"),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    /** Every order holds one of these; looking for them first spares most texts the rest. */
    private static final Pattern TELLING =
            Pattern.compile("ignor|disregard|forget|override|prompt|developer mode|jailbreak|you are now|as an ai"
                    + "|<|\\[/?inst|vergiss|missacht|du bist|無視|忘れ|プロンプト|忽略|无视|忘记|不要理会|提示|你现在");

    private static final List<Pattern> FOREIGN = List.of(
            Pattern.compile("(?:https?|ftp|javascript|data|file|mailto):\\S+|\\bwww\\.\\S+", Pattern.CASE_INSENSITIVE),
            Pattern.compile("[\\w.+-]+@[\\w-]+\\.\\w+"),
            Pattern.compile("</?[a-zA-Z][^>]{0,200}>|!?\\[[^\\]]{0,200}\\]\\([^)]{0,400}\\)|```|&#?\\w{2,8};"));
    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]|[\\x{E0000}-\\x{E007F}]");

    @Override
    public String name() {
        return "injection";
    }

    @Override
    public Finding on(Case answer) {
        return answer.eachClaim(InjectionCheck::objection);
    }

    private static Optional<String> objection(Claim claim) {
        String told = claim.text() + "\n"
                + String.join(
                        "\n", claim.citations().stream().map(Citation::quote).toList());
        if (HIDDEN.matcher(told).find()) {
            return Optional.of("hidden-characters");
        }
        String folded = Fold.loose(told);
        if (TELLING.matcher(folded).find() && ORDER.matcher(folded).find()) {
            return Optional.of("instruction");
        }
        String papers = Case.papers(claim);
        return FOREIGN.stream()
                        .flatMap(pattern ->
                                pattern.matcher(Fold.verbatim(claim.text())).results())
                        .anyMatch(found -> !papers.contains(found.group()))
                ? Optional.of("foreign-link-or-markup")
                : Optional.empty();
    }
}
