package sekisho.verification.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parties a sentence names, in their order: who owes, who may, who is owed. In English also terms a law defines, which it
 * writes with capitals.
 */
final class Parties {

    private static final Pattern ENGLISH = Pattern.compile(
            "(?<![\\p{IsLatin}])(?:[\\p{Lu}][\\p{L}'-]+(?: (?:of )?\\p{Lu}[\\p{L}'-]+)*"
                    + "|(?:bank|insurer|customer|client|regulator|supervisor|authority|issuer|shareholder|director|board|auditor|employee|fund manager|trustee"
                    + "|broker|branch|controller|processor|data subject|counterparty|beneficiary|obligor|creditor|debtor|lender|borrower|policyholder|employer"
                    + "|outsourcing provider|officer|investor|member state|commission|management body)(?:s|'s)?)(?![\\p{IsLatin}])");
    private static final Pattern GERMAN = Pattern.compile(
            "(?<![\\p{IsLatin}])\\p{Lu}?\\p{Ll}*(?:[Ii]nstitut|[Aa]nstalt|[Uu]nternehmen|[Kk]und|[Vv]ersicherer|[Vv]ersicherungsnehmer"
                    + "|[Bb]ehörde|[Aa]ufsicht|[Bb]eauftragt|[Vv]erpflichtet|[Vv]erantwortlich|[Vv]orstand|[Aa]ufsichtsrat|[Pp]rüfer|[Aa]ktionär|[Gg]läubiger|[Ss]chuldner|[Aa]nleger|[Zz]weigstelle|[Zz]weigniederlassung"
                    + "|[Ee]mittent|[Gg]eschäftsleiter|[Mm]itarbeiter|[Bb]eschäftigt|[Gg]esellschaft|[Bb]etroffene[nrs]? Person|[Dd]ienstleister|[Dd]ienstnutzer|[Bb]undesbank|[Mm]inisterium|[Tt]reuhänder"
                    + "|[Zz]entralstelle|[Kk]ommission|[Ll]eitung|[Aa]rbeitgeber|[Bb]ank)\\p{Ll}{0,4}(?![\\p{IsLatin}])");
    private static final Pattern JAPANESE = Pattern.compile(
            "[\\p{IsHan}\\p{IsKatakana}ー]{0,14}(?:者|会社|銀行|大臣|取締役|監査役|執行役|人|庁|局|機関|組合|支店|委員会|役員|株主|顧客|協会|本人|社員|取引所)"
                    + "(?![\\p{IsHan}\\p{IsKatakana}ー])");
    private static final Pattern CHINESE = Pattern.compile(
            "被保险人|投保人|保险人|受益人|受托人|委托人|债权人|债务人|持票人|出票人|承兑人|付款人|背书人|管理人|托管人|发行人|代理人|经纪人|负责人|申请人|持有人|收购人|发起人|举报人|交易者"
                    + "|投资者|处理者|运营者|经营者|信息主体|个人|客户|用户|消费者|存款人|股东会|股东|董事会|董事|监事会|监事|高级管理人员|清算组|职工|人民法院|法院|检察院|公安机关|国务院|人民政府|政府"
                    + "|中国人民银行|商业银行|银行|金融机构|保险公司|证券公司|基金公司|期货公司|公司|分支机构|监管机构|监督管理机构|管理机构|监督管理部门|主管部门|部门|机构|证券交易所|交易所|委员会|协会|企业|组织|单位");

    private Parties() {}

    /** Parties in the order they are named; a folded sentence in any of the four languages. */
    static List<String> of(String sentence) {
        Pattern parties = switch (script(sentence)) {
            case 'k' -> JAPANESE;
            case 'h' -> CHINESE;
            case 'd' -> GERMAN;
            default -> ENGLISH;
        };
        List<String> named = new ArrayList<>();
        Matcher party = parties.matcher(sentence);
        while (party.find()) {
            if (parties != ENGLISH || party.start() > 0 || !Character.isUpperCase(sentence.charAt(0))) {
                named.add(stem(party.group(), parties));
            } else {
                named.addAll(opening(party.group()));
            }
        }
        return named;
    }

    /** The first word of a sentence has a capital anyway; a term may still follow it. */
    private static List<String> opening(String words) {
        int space = words.indexOf(' ');
        return space < 0 ? List.of() : List.of(stem(words.substring(space + 1), ENGLISH));
    }

    private static String stem(String party, Pattern of) {
        String lower = party.toLowerCase(java.util.Locale.ROOT);
        if (of == ENGLISH) {
            return lower.replaceFirst("'s$", "").replaceFirst("(?<=[a-z]{3})s$", "");
        }
        return of == GERMAN ? lower.replaceFirst("(?<=\\p{L}{4})(?:en|es|er|em|n|s|e)$", "") : lower;
    }

    private static char script(String sentence) {
        boolean han = false;
        for (int i = 0; i < sentence.length(); i++) {
            Character.UnicodeScript script = Character.UnicodeScript.of(sentence.charAt(i));
            if (script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA) {
                return 'k';
            }
            han |= script == Character.UnicodeScript.HAN;
        }
        if (han) {
            return 'h';
        }
        return Tongue.of(sentence).filter(sekisho.contracts.Language.DE::equals).isPresent() ? 'd' : 'e';
    }
}
