package sekisho.gateway.question;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sekisho.contracts.Jurisdictions;
import sekisho.contracts.Language;
import sekisho.contracts.Region;

/**
 * Decides where a question lives. Its jurisdictions' region if the asker has it, else the asker's home; without
 * jurisdictions Japanese and Chinese go to Asia-Pacific if the asker has it. It fails closed: no region, no question.
 */
public final class RegionPolicy {

    private RegionPolicy() {}

    /** The decision. */
    public sealed interface Route {
        record To(Region region) implements Route {}

        record Mixed(Set<Region> regions) implements Route {}

        record Forbidden() implements Route {}
    }

    public static Route route(Person person, Collection<String> jurisdictions, Language language) {
        if (person.regions().isEmpty()) {
            return new Route.Forbidden();
        }
        Set<Region> wanted = jurisdictions.stream()
                .map(Jurisdictions::home)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        Region home = person.regions().getFirst();
        if (wanted.size() > 1) {
            return new Route.Mixed(wanted);
        }
        if (wanted.isEmpty()) {
            return new Route.To(person.isApplication() ? home : byLanguage(language, person.regions(), home));
        }
        Region region = wanted.iterator().next();
        if (person.isApplication() && region != home) {
            return new Route.Forbidden();
        }
        return new Route.To(person.belongsTo(region) ? region : home);
    }

    private static Region byLanguage(Language language, List<Region> regions, Region home) {
        return switch (language) {
            case JA, ZH -> regions.contains(Region.APAC) ? Region.APAC : home;
            case EN, DE -> home;
        };
    }
}
