package sekisho.feedback.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import sekisho.contracts.Claim;
import sekisho.contracts.Region;

/** What is on file about questions. Every method runs in the caller's transaction. */
public interface QuestionFiles {

    /** Puts drafts on file; one that is there already stays. */
    void putDrafts(Collection<DraftOnFile> drafts);

    /** Puts on file what the asker was shown; a later verdict replaces an earlier one. */
    void putShown(String questionId, Region region, List<Claim> claims, Instant at);

    /** The file of a question, empty if nothing is known of it. */
    QuestionFile find(String questionId);

    /** Removes files last touched before this moment; returns how many. */
    int forgetBefore(Instant moment);
}
