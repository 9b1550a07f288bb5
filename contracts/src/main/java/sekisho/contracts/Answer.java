package sekisho.contracts;

import java.util.List;
import java.util.Objects;

/** An answer that may be shown: claims with their citations, and what it says about itself. */
public record Answer(Language language, List<Claim> claims, List<Caveat> caveats) {

    public Answer {
        Objects.requireNonNull(language, "language");
        claims = List.copyOf(claims);
        caveats = caveats == null ? List.of() : List.copyOf(caveats);
    }
}
