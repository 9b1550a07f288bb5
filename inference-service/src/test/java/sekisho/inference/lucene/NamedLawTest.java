package sekisho.inference.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.inference.Texts;
import sekisho.inference.knowledge.Retrieval;
import sekisho.inference.model.RankingPolicy;

/** Every law has an article 1: the one of the law that is named must be found among more of them than the pool holds. */
class NamedLawTest {

    private static final int LAWS = 3 * Gathering.POOL_MAX;

    @TempDir
    Path folder;

    private LuceneKnowledge knowledge;

    @BeforeEach
    void open() {
        knowledge = LuceneKnowledge.in(folder);
    }

    @AfterEach
    void close() {
        knowledge.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JA|金融商品取引法|第一条|金商法第1条には何が定められていますか。|第%d法|何が定められていますか。",
                "JA|社債、株式等の振替に関する法律|第一条|振替法第1条の内容は。|第%d法|内容は。",
                "JA|電子記録債権管理監督法|第一条|電債法第一条の内容は。|記録%d法|内容は。",
                "ZH|中华人民共和国个人信息保护法|第一条|个保法第一条规定了什么？|第%d法|规定了什么？",
                "DE|Kreditwesengesetz|§ 1|Was sagt § 1 KWG?|Gesetz %d|Was sagt das?",
                "DE|Verordnung (EU) 2016/679|Artikel 1|Was sagt Art. 1 DSGVO?|Gesetz %d|Was sagt das?",
                "EN|Regulation (EU) 2016/679 (General Data Protection Regulation)|Article 1|What does Art. 1 GDPR say?"
                        + "|Act No %d|What does it say?",
                "EN|Bank Secrecy Act|Section 1|What does section 1 of the BSA say?|Act No %d|What does it say?"
            })
    void the_place_in_the_law_named_by_its_short_name_is_found_first(
            Language language, String law, String place, String question, String otherLaw, String words) {
        List<Passage> laws = new ArrayList<>();
        for (int i = 0; i < LAWS; i++) {
            laws.add(Texts.passage("other" + i, otherLaw.formatted(i), place, language, words + " " + i));
        }
        laws.add(Texts.passage("named", law, place, language, "x"));
        knowledge.take(laws);
        knowledge.refresh();

        Retrieval found =
                new LuceneRetriever(knowledge, 10).retrieve(Texts.inquiry(language, question), RankingPolicy.REFERENCE);

        assertThat(((Retrieval.Ranked) found).standings().getFirst().passage().id())
                .isEqualTo("named");
    }
}
