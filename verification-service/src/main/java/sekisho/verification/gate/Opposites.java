package sekisho.verification.gate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that turn a sentence when one stands for the other, in the stems {@link Words} spells; both ways. */
final class Opposites {

    private static final List<String> PAIRS = List.of(
            "increase:decrease",
            "increase:reduce",
            "increase:decline",
            "rise:fall",
            "raise:lower",
            "grow:shrink",
            "growth:decline",
            "higher:lower",
            "high:low",
            "more:less",
            "most:least",
            "above:below",
            "over:under",
            "before:after",
            "first:last",
            "early:late",
            "earlier:later",
            "start:end",
            "begin:end",
            "open:close",
            "include:exclude",
            "including:excluding",
            "accept:reject",
            "accept:refuse",
            "accept:decline",
            "approve:reject",
            "allow:forbid",
            "allow:prohibit",
            "permit:prohibit",
            "win:lose",
            "won:lost",
            "gain:loss",
            "profit:loss",
            "buy:sell",
            "bought:sold",
            "lend:borrow",
            "assets:liabilities",
            "debit:credit",
            "success:failure",
            "succeed:fail",
            "support:oppose",
            "agree:disagree",
            "positive:negative",
            "strong:weak",
            "large:small",
            "larger:smaller",
            "big:small",
            "long:short",
            "longer:shorter",
            "public:private",
            "domestic:foreign",
            "internal:external",
            "direct:indirect",
            "minimum:maximum",
            "always:never",
            "all:none",
            "better:worse",
            "best:worst",
            "improve:worsen",
            "expand:contract",
            "strengthen:weaken",
            "add:remove",
            "enable:disable",
            "safe:unsafe",
            "legal:illegal",
            "lawful:unlawful",
            "valid:invalid",
            "complete:incomplete",
            "employer:employee",
            "lender:borrower",
            "buyer:seller",
            "landlord:tenant",
            "creditor:debtor",
            "old:new",
            "erhöhen:senken",
            "steigen:fallen",
            "steigen:sinken",
            "zunahme:abnahme",
            "höher:niedriger",
            "mehr:weniger",
            "vor:nach",
            "erste:letzte",
            "beginn:ende",
            "öffnen:schließen",
            "einschließlich:ausschließlich",
            "genehmigen:ablehnen",
            "erlauben:verbieten",
            "gewinn:verlust",
            "kaufen:verkaufen",
            "käufer:verkäufer",
            "gläubiger:schuldner",
            "arbeitgeber:arbeitnehmer",
            "öffentlich:privat",
            "inländisch:ausländisch",
            "gültig:ungültig",
            "增加:减少",
            "上升:下降",
            "提高:降低",
            "高于:低于",
            "之前:之后",
            "开始:结束",
            "包括:除外",
            "批准:拒绝",
            "允许:禁止",
            "盈利:亏损",
            "买入:卖出",
            "买方:卖方",
            "债权:债务",
            "有效:无效",
            "公开:秘密",
            "増加:減少",
            "上昇:下落",
            "以前:以後",
            "開始:終了",
            "含む:除く",
            "承認:拒否",
            "許可:禁止",
            "利益:損失",
            "購入:売却",
            "買主:売主",
            "債権:債務",
            "有効:無効");

    private static final Map<String, Set<String>> OF = of();

    private Opposites() {}

    /** The stems that would turn this one; none for most. */
    static Set<String> of(String stem) {
        return OF.getOrDefault(stem, Set.of());
    }

    private static Map<String, Set<String>> of() {
        Map<String, Set<String>> of = new HashMap<>();
        for (String pair : PAIRS) {
            String[] both = pair.split(":");
            String one = Tokens.stem(both[0]);
            String other = Tokens.stem(both[1]);
            of.computeIfAbsent(one, key -> new HashSet<>()).add(other);
            of.computeIfAbsent(other, key -> new HashSet<>()).add(one);
        }
        return of;
    }
}
