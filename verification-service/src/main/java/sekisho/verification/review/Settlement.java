package sekisho.verification.review;

import java.util.List;
import java.util.Objects;
import sekisho.contracts.Claim;

/** How an expert settles a case. */
public sealed interface Settlement {

    /** The draft may go out as it is. */
    record Release() implements Settlement {}

    /** These claims go out instead. */
    record ReleaseCorrected(List<Claim> claims) implements Settlement {
        public ReleaseCorrected {
            claims = List.copyOf(claims);
        }
    }

    /** There will be no answer; the explanation goes to the asker and may be null. */
    record Refuse(String reason, String explanation) implements Settlement {
        public Refuse {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
