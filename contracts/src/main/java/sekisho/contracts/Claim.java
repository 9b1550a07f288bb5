package sekisho.contracts;

import java.util.List;
import java.util.Objects;

/** One statement of an answer and what it rests on. A claim without citations never passes the gate. */
public record Claim(String text, List<Citation> citations) {

    public Claim {
        Objects.requireNonNull(text, "text");
        citations = citations == null ? List.of() : List.copyOf(citations);
    }
}
