package sekisho.documents.margin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sekisho.contracts.Language;

class DefinitionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            EN | “personal data” means any information                               | personal data
            EN | (1) ‘processing’ means any operation                                | processing
            EN | "Account" shall mean a formal relationship                          | Account
            EN | Bank means each agent of a bank.                                    | Bank
            EN | (a) Beneficial owner means each individual                          | Beneficial owner
            EN | the European Banking Authority (‘EBA’) shall                        | EBA
            EN | the Financial Unit (hereinafter referred to as the "Unit")          | Unit
            EN | This means that the bank pays.                                      | ``
            EN | A person pays by other means.                                       | ``
            DE | Geldwäsche im Sinne dieses Gesetzes ist eine Straftat               | Geldwäsche
            DE | (1) Verpflichtete im Sinne dieses Gesetzes sind                     | Verpflichtete
            DE | Im Sinne dieses Gesetzes bezeichnet „Prüfer“ jede Person            | Prüfer
            DE | 1. „personenbezogene Daten“ alle                                    | personenbezogene Daten
            DE | Als Kredite im Sinne des § 14 gelten Bilanzaktiva                   | Kredite
            DE | Auf Institute im Sinne des § 1 ist Absatz 2 anzuwenden.             | ``
            DE | „Verarbeitung“ bezeichnet jeden Vorgang                             | Verarbeitung
            DE | widerspricht (verbotenes Finanztermingeschäft), ist nichtig          | verbotenes Finanztermingeschäft
            DE | der Bundesanstalt (Aufsichtsbehörde) gemeldet                       | Aufsichtsbehörde
            DE | nach dem Gesetz (weggefallen) und (BGBl. I)                          | ``
            JA | この法律において「銀行」とは、免許を受けて                             | 銀行
            JA | 個人情報（以下「対象情報」という。）                                   | 対象情報
            JA | 以下この条において「第三者」という。）                                | 第三者
            JA | 銀行及び信託会社（以下「銀行等」と総称する。）                         | 銀行等
            JA | 預金者等を「顧客」という。                                            | 顧客
            JA | 「銀行」の文字を用いる                                                | ``
            ZH | 本法所称反洗钱，是指为了预防                                          | 反洗钱
            ZH | 本法所称保险，是指投保人                                              | 保险
            ZH | 国务院证券监督管理机构（以下简称监管机构）                             | 监管机构
            ZH | 商业银行（以下统称“银行”）应当                                        | 银行
            ZH | （二）控股股东，是指其出资额                                          | 控股股东
            ZH | 本法自公布之日起施行。                                                | ``
            """)
    void terms(Language language, String text, String terms) {
        assertThat(String.join(" / ", Definitions.in(text, language))).isEqualTo(terms);
    }
}
