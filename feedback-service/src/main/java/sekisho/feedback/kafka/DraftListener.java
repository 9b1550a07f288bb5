package sekisho.feedback.kafka;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import sekisho.contracts.AnswerDrafted;
import sekisho.doors.kafka.BatchHandler;
import sekisho.doors.kafka.Received;
import sekisho.feedback.intake.DraftOnFile;
import sekisho.feedback.intake.QuestionFiles;
import sekisho.feedback.preference.CollectingPair;

/** Puts drafts on file, a batch in one transaction, and lets opinions that came first be understood. */
public final class DraftListener implements BatchHandler<AnswerDrafted> {

    private final QuestionFiles files;
    private final CollectingPair collecting;

    public DraftListener(QuestionFiles files, CollectingPair collecting) {
        this.files = files;
        this.collecting = collecting;
    }

    @Override
    public void handle(List<Received<AnswerDrafted>> batch) {
        List<DraftOnFile> drafts =
                batch.stream().map(received -> DraftOnFile.of(received.fact())).toList();
        QuarkusTransaction.requiringNew().run(() -> {
            files.putDrafts(drafts);
            collecting.resolveOn(drafts.stream().map(DraftOnFile::questionId).toList());
        });
    }
}
