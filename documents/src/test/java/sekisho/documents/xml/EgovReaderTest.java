package sekisho.documents.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.documents.Told;
import sekisho.documents.reading.Reading;

class EgovReaderTest {

    private static final String LAW = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Law Era="Heisei" Lang="ja" LawType="Act" Num="99" PromulgateDay="01" PromulgateMonth="04" Year="20">
              <LawNum>平成二十年法律第九十九号</LawNum>
              <LawBody>
                <LawTitle Abbrev="試験法" Kana="しけんおくりほう">試験<Ruby>送<Rt>おく</Rt></Ruby>り法</LawTitle>
                <TOC><TOCLabel>目次</TOCLabel></TOC>
                <MainProvision>
                  <Chapter Num="1">
                    <ChapterTitle>第一章　総則</ChapterTitle>
                    <Article Num="1">
                      <ArticleCaption>（目的）</ArticleCaption>
                      <ArticleTitle>第一条</ArticleTitle>
                      <Paragraph Num="1">
                        <ParagraphNum/>
                        <ParagraphSentence>
                          <Sentence Num="1">この法律は、送金の確認を定めることを目的とする。</Sentence>
                        </ParagraphSentence>
                      </Paragraph>
                    </Article>
                    <Article Num="2">
                      <ArticleCaption>（定義）</ArticleCaption>
                      <ArticleTitle>第二条</ArticleTitle>
                      <Paragraph Num="1">
                        <ParagraphNum/>
                        <ParagraphSentence>
                          <Sentence Num="1">この法律において「送金」とは、次に掲げるものをいう。</Sentence>
                        </ParagraphSentence>
                        <Item Num="1">
                          <ItemTitle>一</ItemTitle>
                          <ItemSentence>
                            <Column Num="1"><Sentence Num="1">国内送金</Sentence></Column>
                            <Column Num="2"><Sentence Num="1">国内の者に対するもの</Sentence></Column>
                          </ItemSentence>
                        </Item>
                        <Item Num="1_2">
                          <ItemTitle>一の二</ItemTitle>
                          <ItemSentence><Sentence Num="1">国外送金</Sentence></ItemSentence>
                          <Subitem1 Num="1">
                            <Subitem1Title>イ</Subitem1Title>
                            <Subitem1Sentence><Sentence Num="1">外貨によるもの</Sentence></Subitem1Sentence>
                            <Subitem2 Num="1">
                              <Subitem2Title>（１）</Subitem2Title>
                              <Subitem2Sentence><Sentence Num="1">米ドル</Sentence></Subitem2Sentence>
                            </Subitem2>
                          </Subitem1>
                        </Item>
                      </Paragraph>
                      <Paragraph Num="2">
                        <ParagraphNum>２</ParagraphNum>
                        <ParagraphSentence>
                          <Sentence Num="1" Function="main">前項の送金は、銀行を通じて行う。</Sentence>
                          <Sentence Num="2" Function="proviso">ただし、少額のものは、この限りでない。</Sentence>
                        </ParagraphSentence>
                      </Paragraph>
                    </Article>
                    <Article Num="2_2">
                      <ArticleTitle>第二条の二</ArticleTitle>
                      <Paragraph Num="1">
                        <ParagraphNum/>
                        <ParagraphSentence>
                          <Sentence Num="1">前条第二項の額は、<ArithFormula Num="1">ｘ<Sup>2</Sup></ArithFormula>円とする。</Sentence>
                        </ParagraphSentence>
                        <TableStruct>
                          <TableStructTitle>手数料</TableStructTitle>
                          <Table>
                            <TableHeaderRow><TableHeaderColumn>区分</TableHeaderColumn><TableHeaderColumn>額</TableHeaderColumn></TableHeaderRow>
                            <TableRow><TableColumn><Sentence>窓口</Sentence></TableColumn><TableColumn><Sentence>百円</Sentence></TableColumn></TableRow>
                          </Table>
                        </TableStruct>
                      </Paragraph>
                    </Article>
                    <Article Num="3:5" Delete="true">
                      <ArticleTitle>第三条から第五条まで</ArticleTitle>
                      <Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>削除</Sentence></ParagraphSentence></Paragraph>
                    </Article>
                  </Chapter>
                </MainProvision>
                <SupplProvision>
                  <SupplProvisionLabel>附　則</SupplProvisionLabel>
                  <Paragraph Num="1">
                    <ParagraphCaption>（施行期日）</ParagraphCaption>
                    <ParagraphNum>１</ParagraphNum>
                    <ParagraphSentence><Sentence>この法律は、公布の日から施行する。</Sentence></ParagraphSentence>
                  </Paragraph>
                  <Paragraph Num="2">
                    <ParagraphNum>２</ParagraphNum>
                    <ParagraphSentence><Sentence>旧法は、廃止する。</Sentence></ParagraphSentence>
                  </Paragraph>
                </SupplProvision>
                <SupplProvision AmendLawNum="令和三年五月一九日法律第三七号" Extract="true">
                  <SupplProvisionLabel>附　則</SupplProvisionLabel>
                  <Article Num="1">
                    <ArticleCaption>（施行期日）</ArticleCaption>
                    <ArticleTitle>第一条</ArticleTitle>
                    <Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>この法律は、令和三年九月一日から施行する。</Sentence></ParagraphSentence></Paragraph>
                  </Article>
                </SupplProvision>
                <AppdxTable Num="1">
                  <AppdxTableTitle>別表第一</AppdxTableTitle><RelatedArticleNum>（第二条関係）</RelatedArticleNum>
                  <TableStruct><Table>
                    <TableRow><TableColumn><Sentence>一</Sentence></TableColumn><TableColumn><Sentence>銀行</Sentence></TableColumn></TableRow>
                  </Table></TableStruct>
                </AppdxTable>
                <AppdxStyle Num="1"><AppdxStyleTitle>様式第一</AppdxStyleTitle><StyleStruct><Style><Fig src="x.pdf"/></Style></StyleStruct></AppdxStyle>
              </LawBody>
            </Law>
            """;

    private final Told told = Told.of("law.xml", "JP", LAW);

    @Test
    void articles_are_cut_into_their_paragraphs_and_cited_as_lawyers_do() {
        assertThat(told.places())
                .containsExactly(
                        "1.1 › 第一条",
                        "2.1 › 第二条第一項",
                        "2.2 › 第二条第二項",
                        "2-2.1 › 第二条の二",
                        "附則.1 › 附則第一項",
                        "附則.2 › 附則第二項",
                        "附則-令和三年五月一九日法律第三七号.1.1 › 附則（令和三年五月一九日法律第三七号）第一条",
                        "別表第一.1 › 別表第一");
    }

    @Test
    void the_law_names_itself_without_furigana() {
        assertThat(told.passages()).extracting(Passage::instrument).containsOnly("試験送り法");
        assertThat(told.passages()).extracting(Passage::language).containsOnly(Language.JA);
    }

    @Test
    void items_keep_their_signs_and_columns_their_gap() {
        assertThat(told.at("2.1").text()).isEqualTo("""
                        この法律において「送金」とは、次に掲げるものをいう。
                        一　国内送金　国内の者に対するもの
                        一の二　国外送金
                        イ　外貨によるもの
                        （１）米ドル""");
    }

    @Test
    void a_proviso_follows_its_main_sentence() {
        assertThat(told.at("2.2").text()).isEqualTo("前項の送金は、銀行を通じて行う。ただし、少額のものは、この限りでない。");
    }

    @Test
    void formulas_and_tables_become_readable() {
        assertThat(told.at("2-2.1").text()).isEqualTo("前条第二項の額は、ｘ²円とする。\n手数料\n区分 | 額\n窓口 | 百円");
        assertThat(told.at("別表第一.1").text()).isEqualTo("一 | 銀行");
    }

    @Test
    void headings_stand_above_and_an_article_without_caption_shares_the_one_before() {
        assertThat(told.at("2.1").setting().context()).isEqualTo("第一章 総則");
        assertThat(told.at("2.1").title()).isEqualTo("定義");
        assertThat(told.at("2-2.1").title()).isEqualTo("定義");
    }

    @Test
    void what_a_text_leaves_to_its_place_is_completed() {
        assertThat(told.at("2.2").setting().references()).containsExactly("第二条第一項");
        assertThat(told.at("2-2.1").setting().references()).containsExactly("第二条第二項");
        assertThat(told.at("2.1").setting().defines()).containsExactly("送金");
    }

    @Test
    void repealed_articles_and_contents_are_left_out_with_a_reason() {
        assertThat(told.skips()).containsExactly("目次: contents", "第三条から第五条まで: repealed", "図・様式: picture");
        assertThat(told.end()).isEqualTo(new Reading.Done("e-gov", "ja", "試験送り法", 8, 3, true));
    }

    @Test
    void the_first_answer_of_the_interface_is_read_through() {
        String wrapped =
                "<DataRoot><Result><Code>0</Code></Result><ApplData><LawId>420AC0000000099</LawId><LawFullText>"
                        + LAW.substring(LAW.indexOf("<Law ")) + "</LawFullText></ApplData></DataRoot>";

        assertThat(Told.of("x", "JP", wrapped).places()).isEqualTo(told.places());
    }

    @Test
    void the_second_answer_tells_since_when_and_until_when() {
        String wrapped = "<law_data_response><law_info><law_id>420AC0000000099</law_id></law_info><revision_info>"
                + "<amendment_enforcement_date>2021-09-01</amendment_enforcement_date><repeal_date>2025-04-01</repeal_date>"
                + "</revision_info><law_full_text>" + LAW.substring(LAW.indexOf("<Law "))
                + "</law_full_text></law_data_response>";

        Passage passage = Told.of("x", "JP", wrapped).at("1.1");

        assertThat(passage.validFrom()).isEqualTo(LocalDate.of(2021, 9, 1));
        assertThat(passage.validTo()).isEqualTo(LocalDate.of(2025, 3, 31));
    }

    @Test
    void the_name_of_a_downloaded_file_tells_since_when() {
        Told named = Told.of("420AC0000000099_20210901_503AC0000000037.xml", "JP", LAW);

        assertThat(named.at("1.1").validFrom()).isEqualTo(LocalDate.of(2021, 9, 1));
    }
}
