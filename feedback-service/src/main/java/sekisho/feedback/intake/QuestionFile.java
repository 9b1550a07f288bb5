package sekisho.feedback.intake;

import java.util.List;
import java.util.Optional;
import sekisho.contracts.Claim;

/**
 * Everything on file about one question.
 *
 * @param draft empty until inference has told
 * @param shown the claims the asker was shown last; empty until a verdict released some
 */
public record QuestionFile(Optional<DraftOnFile> draft, Optional<List<Claim>> shown) {

    public static final QuestionFile EMPTY = new QuestionFile(Optional.empty(), Optional.empty());

    /** True if an opinion with this stance can be understood now. */
    public boolean suffices(Stance stance) {
        return switch (stance) {
            case Stance.Rated rated -> draft.isPresent() && shown.isPresent();
            case Stance.Corrected corrected -> draft.isPresent();
            case Stance.Preferred preferred -> draft.isPresent();
            case Stance.Settled settled -> draft.isPresent();
        };
    }
}
