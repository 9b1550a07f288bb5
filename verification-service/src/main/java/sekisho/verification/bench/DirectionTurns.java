package sekisho.verification.bench;

import java.util.List;
import java.util.Map;
import sekisho.contracts.Language;

/** Words that turn a rule round: what is forbidden becomes allowed, a duty becomes a choice. */
final class DirectionTurns {

    static final Map<Language, List<Turn>> NEGATION = Map.of(
            Language.EN,
            List.of(
                    Turn.of("\\b(must|may|shall|should) not\\b", "$1"),
                    Turn.of("\\b(must|may|shall|should|will|can)\\b(?! not\\b)", "$1 not"),
                    Turn.of("\\b(is|are) not\\b", "$1"),
                    Turn.of("\\b(is|are|was|has|have)\\b(?! not\\b)", "$1 not"),
                    Turn.of("\\bno (?=[a-z])", "any "),
                    Turn.of("\\bunless\\b", "if"),
                    Turn.of("\\bexcept\\b", "including"),
                    Turn.of("\\bwithout\\b(?! prejudice| limitation)", "with"),
                    Turn.of("\\bprohibited\\b", "permitted"),
                    Turn.of("\\b(does|do) not\\b", "$1")),
            Language.DE,
            List.of(
                    Turn.of("(?<=\\p{Ll}) nicht(?= \\p{L})(?! nur| mehr)", ""),
                    Turn.of("\\bkein(e[nrms]?)?\\b", "ein$1"),
                    Turn.of(
                            "\\b(ist|sind|hat|haben|kann|können|darf|dürfen|wird|werden|gilt|gelten)\\b (?!nicht)",
                            "$1 nicht "),
                    Turn.of("\\b(?:es sei denn,)", "sofern"),
                    Turn.of("\\bunzulässig\\b", "zulässig"),
                    Turn.of("\\buntersagt\\b", "gestattet"),
                    Turn.of("\\bohne (?=\\p{Lu})(?!Rücksicht)", "mit ")),
            Language.JA,
            List.of(
                    Turn.of("しなければならない", "してはならない"),
                    Turn.of("することができる", "することができない"),
                    Turn.of("することができない", "することができる"),
                    Turn.of("(?<=し)てはならない", "てもよい"),
                    Turn.of("ものとする", "ものとはしない"),
                    Turn.of("この限りでない", "この限りである"),
                    Turn.of("を除く", "を含む"),
                    Turn.of("(?<=[\\p{IsHan}])する。", "しない。"),
                    Turn.of("とする。", "としない。"),
                    Turn.of("である(?=[。場と])", "でない"),
                    Turn.of("でない(?=[。場と])", "である"),
                    Turn.of("(?<=[\\p{IsHan}])した(?=[者場と日])", "しなかった")),
            Language.ZH,
            List.of(
                    Turn.of("应当", "不应当", "不得"),
                    Turn.of("(?<!不)可以", "不可以", "不得"),
                    Turn.of("不得(?![低少超])", "可以", "应当"),
                    Turn.of("必须", "不必"),
                    Turn.of("有权", "无权"),
                    Turn.of("未(?=[\\p{IsHan}])(?!成年|来)", "已"),
                    Turn.of("(?<![不未])经(?=[\\p{IsHan}]{2,14}(?:批准|同意|许可|核准))", "未经"),
                    Turn.of("未经", "经"),
                    Turn.of("禁止", "允许"),
                    Turn.of("(?<=[的，])不(?=[\\p{IsHan}])(?![得可低少同动])", ""),
                    Turn.of("适用(?=本法|前款)", "不适用")));

    static final Map<Language, List<Turn>> MODALITY = Map.of(
            Language.EN,
            List.of(
                    Turn.of("\\b(?:must|shall)\\b(?! not)", "may", "should", "can"),
                    Turn.of("\\b(?:must|shall) not\\b", "need not", "should not"),
                    Turn.of("\\bmay\\b(?! not)", "must", "shall"),
                    Turn.of("\\bshould\\b(?! not)", "must", "may"),
                    Turn.of("\\b(is|are) required to\\b", "$1 allowed to"),
                    Turn.of("\\b(is|are) entitled to\\b", "$1 obliged to")),
            Language.DE,
            List.of(
                    Turn.of("\\bmuss\\b", "kann", "soll"),
                    Turn.of("\\bmüssen\\b", "können", "sollen"),
                    Turn.of("\\bkann\\b", "muss", "soll"),
                    Turn.of("\\bkönnen\\b", "müssen"),
                    Turn.of("\\bdarf\\b(?! nicht| kein)", "muss"),
                    Turn.of("\\bdürfen\\b(?! nicht| kein)", "müssen"),
                    Turn.of("\\bsoll\\b", "muss", "kann"),
                    Turn.of("\\bsollen\\b", "müssen"),
                    Turn.of("\\bverpflichtet\\b", "berechtigt"),
                    Turn.of("\\bberechtigt\\b", "verpflichtet")),
            Language.JA,
            List.of(
                    Turn.of("しなければならない", "することができる", "するよう努めるものとする", "してもよい"),
                    Turn.of("することができる", "しなければならない", "するものとする"),
                    Turn.of("するものとする", "することができる"),
                    Turn.of("してはならない", "しないよう努めるものとする", "しないことができる"),
                    Turn.of("でなければならない", "であることが望ましい"),
                    Turn.of("よう努めなければならない", "ようにしなければならない")),
            Language.ZH,
            List.of(
                    Turn.of("(?<!不)应当", "可以", "有权"),
                    Turn.of("(?<!不)可以", "应当", "必须"),
                    Turn.of("(?<!无)必须", "可以"),
                    Turn.of("有权", "有义务"),
                    Turn.of("不得(?![低少超])", "可以不", "一般不")));

    private DirectionTurns() {}
}
