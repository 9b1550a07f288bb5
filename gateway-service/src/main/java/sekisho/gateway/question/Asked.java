package sekisho.gateway.question;

import java.util.List;
import java.util.Set;
import sekisho.contracts.Region;

/** What came of an attempt to ask. */
public sealed interface Asked {

    /** A new question, committed together with the fact that tells of it. */
    record Accepted(Question question) implements Asked {}

    /** The same key and body as before: the question that already exists. */
    record Repeated(String questionId) implements Asked {}

    /** Nothing was done. */
    sealed interface Refused extends Asked {}

    /** The form is wrong in these places. */
    record Invalid(List<Violation> violations) implements Refused {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }

    /** Written in a language Sekisho does not speak; {@code recognised} is its ISO 639-1 code. */
    record LanguageNotSupported(String recognised) implements Refused {}

    /** The jurisdictions lie in several regions; a question lives in one. */
    record RegionsMixed(Set<Region> regions) implements Refused {
        public RegionsMixed {
            regions = Set.copyOf(regions);
        }
    }

    /** The asker has no region, or an application asked for another region's law. */
    record RegionForbidden() implements Refused {}

    /** This gateway does not serve the region the question belongs to. */
    record RegionNotServed(Region region) implements Refused {}

    /** The idempotency key was used before with another body. */
    record KeyReused() implements Refused {}

    /** A request with the same idempotency key is being worked on right now. */
    record InFlight() implements Refused {}
}
