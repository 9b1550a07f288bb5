package sekisho.verification.gate;

import java.util.Optional;

/** A claim says what its quotes say: its words are theirs, up to a share that is a number of the policy. */
public final class GroundingCheck implements Check {

    @Override
    public String name() {
        return "grounding";
    }

    @Override
    public Finding on(Case answer) {
        return answer.eachClaim(claim -> {
            double share = Words.share(Words.of(claim.text()), Words.of(Case.papers(claim)));
            return share >= answer.numbers().grounding() ? Optional.empty() : Optional.of("foreign-words");
        });
    }
}
