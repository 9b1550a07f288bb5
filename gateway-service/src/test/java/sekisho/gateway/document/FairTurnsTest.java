package sekisho.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FairTurnsTest extends ImportingScene {

    private static final int HUGE = 5 * PublishingDocument.BATCH_MAX;

    @Test
    void a_small_document_is_published_while_a_huge_one_is_under_way_and_both_come_to_their_end() {
        step = ImportingDocuments.TURN.toNanos();
        Import huge = received("huge");
        Import small = received("small");
        start(huge, complete(HUGE), forms("huge", 1, HUGE));
        step();
        step();
        assertThat(processed(huge)).isEqualTo(HUGE);

        Import other = received("other");
        start(other, complete(HUGE), forms("other", 1, HUGE));
        step();
        start(small, complete(1), forms("small", 1, 1));
        for (int i = 0; i < 3; i++) {
            step();
        }
        assertThat(imports.find(small.id()).orElseThrow().state()).isEqualTo(ImportState.DONE);
        assertThat(processed(other)).isBetween(1, HUGE - 1);
        assertThat(imports.find(other.id()).orElseThrow().state()).isEqualTo(ImportState.PUBLISHING);

        Import done = untilEnded(other.id());
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.progress().published()).isEqualTo(HUGE);
    }

    private int processed(Import document) {
        return imports.find(document.id()).orElseThrow().progress().processed();
    }
}
