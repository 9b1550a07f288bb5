package sekisho.documents.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sekisho.contracts.Language;
import sekisho.documents.cutting.Standing;

class ReferencesTest {

    private static final Standing JAPANESE = new Standing("第十七条", 3, List.of("第十六条の二", "第十六条", "第十五条"), "第十八条");
    private static final Standing CHINESE = new Standing("第三十条", 3, List.of("第二十九条"), "");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            第四条第一項の免許                               | 第四条第一項
            第十七条の二第三項第一号に掲げる者                | 第十七条の二第三項第一号
            前条の規定により                                 | 第十六条の二
            前条第二項に規定する                             | 第十六条の二第二項
            次条において同じ                                 | 第十八条
            前項の規定                                       | 第十七条第二項
            前二項の規定は                                   | 第十七条第一項 / 第十七条第二項
            前三条の規定は                                   | 第十六条の二 / 第十六条 / 第十五条
            次項に定める                                     | 第十七条第四項
            第一項第二号                                     | 第十七条第一項第二号
            第五条第一項及び第二項                           | 第五条第一項 / 第五条第二項
            第五条第一項、第六条又は第七条                   | 第五条第一項 / 第六条 / 第七条
            第五条に定める者は、同条第二項により              | 第五条 / 第五条第二項
            会社法第二条第一号                               | 会社法第二条第一号
            会社法（平成十七年法律第八十六号）第二条          | 会社法第二条
            金融商品取引法第二条及び第三条の規定              | 金融商品取引法第二条 / 金融商品取引法第三条
            銀行法第四条に規定する者が同法第五条により        | 銀行法第四条 / 銀行法第五条
            この法律第三条                                   | 第三条
            犯罪による収益の移転防止に関する法律第四条        | 犯罪による収益の移転防止に関する法律第四条
            投資信託及び投資法人に関する法律第二条第十三項     | 投資信託及び投資法人に関する法律第二条第十三項
            暴力団員による不当な行為の防止等に関する法律第二条 | 暴力団員による不当な行為の防止等に関する法律第二条
            銀行法及び資産の流動化に関する法律第二条          | 資産の流動化に関する法律第二条
            第二条第三項の銀行法第五条                       | 第二条第三項 / 銀行法第五条
            前項の規定により公益法人の認定等に関する法律第四条| 第十七条第二項 / 公益法人の認定等に関する法律第四条
            個人情報の保護に関する法律第二条第一項            | 個人情報の保護に関する法律第二条第一項
            平成十七年法律第八十六号                         | ''
            第二号又は第四号に掲げる請求                      | ''
            第１７条第２項                                   | 第１７条第二項
            """)
    void places_in_japanese(String text, String places) {
        assertThat(joined(text, Language.JA, JAPANESE)).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            依照本法第三十条的规定                           | 本法第三十条
            本法第八十七条、第八十八条的规定                 | 本法第八十七条 / 本法第八十八条
            违反本法第五条第二款规定                         | 本法第五条第二款
            依照前款规定                                     | 第三十条第二款
            前两款规定                                       | 第三十条第一款 / 第三十条第二款
            本条第一款规定的期限                             | 第三十条第一款
            前条规定                                         | 第二十九条
            《中华人民共和国刑法》第一百九十一条             | 《中华人民共和国刑法》第一百九十一条
            第二十条第一款第（三）项                         | 第二十条第一款第（三）项
            第一百二十条之一                                 | 第一百二十条之一
            第一款和第二款                                   | 第三十条第一款 / 第三十条第二款
            依照本法规定                                     | ''
            """)
    void places_in_chinese(String text, String places) {
        assertThat(joined(text, Language.ZH, CHINESE)).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            eine Tat nach § 261 StGB                                   | § 261 StGB
            Straftat nach § 261 des Strafgesetzbuchs.                  | § 261 des Strafgesetzbuchs
            gemäß § 25h Absatz 1 Satz 2 Nummer 3 KWG                   | § 25h Absatz 1 Satz 2 Nummer 3 KWG
            nach den §§ 12, 13 und 14                                  | § 12 / § 13 / § 14
            §§ 129a und 129b des Strafgesetzbuchs                      | § 129a des Strafgesetzbuchs / § 129b des Strafgesetzbuchs
            nach Absatz 1 oder 2                                       | § 100 Absatz 1 / § 100 Absatz 2
            nach Absatz 1 Satz 2                                       | § 100 Absatz 1 Satz 2
            § 2 Absatz 10 des Wertpapierhandelsgesetzes und            | § 2 Absatz 10 des Wertpapierhandelsgesetzes
            § 22d Abs. 2 erforderlichen                                | § 22d Absatz 2
            Artikel 6 Absatz 1 Buchstabe f der Verordnung (EU) 2016/679| Artikel 6 Absatz 1 Buchstabe f der Verordnung (EU) 2016/679
            den Artikeln 3, 5 und 12 der Richtlinie (EU) 2017/541      | Artikel 3 der Richtlinie (EU) 2017/541 / Artikel 5 der Richtlinie (EU) 2017/541 / Artikel 12 der Richtlinie (EU) 2017/541
            § 1 Absatz 1 Satz 2 oder Absatz 3 dieses Gesetzes          | § 1 Absatz 1 Satz 2 / § 1 Absatz 3
            § 10 des Gesetzes über das Kreditwesen                     | § 10 des Gesetzes über das Kreditwesen
            § 5 des Zehnten Buches Sozialgesetzbuch                    | § 5 des Zehnten Buches Sozialgesetzbuch
            im Jahr 2016 und 3 Personen                                | ''
            """)
    void places_in_german(String text, String places) {
        assertThat(joined(text, Language.DE, Standing.in("§ 100", 3))).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pursuant to Article 6(1)(f)                               | Article 6(1)(f)
            Article 6(1) of Regulation (EU) 2016/679                  | Article 6(1) of Regulation (EU) 2016/679
            Articles 13 and 14 of Directive 2005/60/EC                | Article 13 of Directive 2005/60/EC / Article 14 of Directive 2005/60/EC
            Article 45(2), (4) and (6) of Directive 2007/64/EC        | Article 45(2) of Directive 2007/64/EC / Article 45(4) of Directive 2007/64/EC / Article 45(6) of Directive 2007/64/EC
            Articles 13, 14 and 15                                    | Article 13 / Article 14 / Article 15
            point (f) of Article 6(1) shall not                       | Article 6(1)(f)
            referred to in paragraphs 1 and 2                         | Art. 9(1) / Art. 9(2)
            paragraph 2 of Article 7                                  | Article 7
            paragraph 2 of that Article                               | ''
            under 12 CFR 1020.210(a)(2)                               | 12 CFR 1020.210(a)(2)
            under 31 U.S.C. 5318(h)                                   | 31 U.S.C. 5318(h)
            § 1010.230(b) of this chapter                             | § 1010.230(b)
            section 5318(h) of title 31                               | Section 5318(h) of title 31
            Section 12 of the Banking Act 1987 applies                | Section 12 of the Banking Act 1987
            Article 16 TFEU                                           | Article 16 TFEU
            as set out in Annex I                                     | Annex I
            in accordance with Rule 3.2.1                             | Rule 3.2.1
            in 2016 and of 3 persons                                  | ''
            """)
    void places_in_english(String text, String places) {
        assertThat(joined(text, Language.EN, Standing.in("Art. 9", 3))).isEqualTo(places);
    }

    @Test
    void paragraphs_of_an_american_section_are_completed() {
        Standing at = Standing.in("12 CFR 1020.210", 0);

        assertThat(References.in("under paragraphs (a)(2) and (b) of this section", Language.EN, at))
                .containsExactly("12 CFR 1020.210(a)(2)", "12 CFR 1020.210(b)");
    }

    @Test
    void nothing_is_completed_where_nothing_is_known() {
        assertThat(References.in("前条及び前項", Language.JA, Standing.NOWHERE)).isEmpty();
        assertThat(References.in("前項", Language.JA, Standing.in("第一条", 1))).isEmpty();
        assertThat(References.in("nach Absatz 1", Language.DE, Standing.NOWHERE))
                .isEmpty();
        assertThat(References.in("in paragraph 1", Language.EN, Standing.NOWHERE))
                .isEmpty();
        assertThat(References.in("前款规定", Language.ZH, Standing.in("第一条", 1))).isEmpty();
    }

    @Test
    void a_place_is_told_once_and_no_more_than_the_limit() {
        StringBuilder many = new StringBuilder();
        for (int i = 1; i <= 200; i++) {
            many.append("§ ").append(i).append(" KWG gilt. § 1 KWG gilt. ");
        }

        assertThat(References.in(many.toString(), Language.DE, Standing.NOWHERE))
                .hasSize(References.MAX)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_hostile_text_costs_no_more_than_its_length(Language language) {
        for (String piece : List.of(
                "§ 1, ", "第一条及び", "Article 1(a)(b)(c)(d) and ", "（（（", "a b ", "、の", "(1) ", "「", "本法第一条、", "A ")) {
            String hostile = piece.repeat(100_000 / piece.length());

            Assertions.assertTimeout(
                    Duration.ofSeconds(20), () -> new LinkMargin().on(hostile, language, Standing.in("第一条", 2)));
        }
    }

    private static String joined(String text, Language language, Standing at) {
        return String.join(" / ", References.in(text, language, at));
    }
}
