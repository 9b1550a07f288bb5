package sekisho.house;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The one rule that needs to see a whole package. */
final class Packages {

    private Packages() {}

    /** One offence per package of a module that has code but no {@code package-info}, in main or in test. */
    static List<Offence> withoutPackageInfo(List<Source> sources) {
        Set<String> told = sources.stream()
                .filter(source -> source.file().endsWith("/package-info.java"))
                .map(Packages::inModule)
                .collect(Collectors.toSet());
        return sources.stream()
                .filter(source -> !told.contains(inModule(source)))
                .collect(Collectors.groupingBy(Packages::inModule, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(untold -> new Offence(untold.getFirst().file(), 1, "its package has no package-info.java"))
                .toList();
    }

    private static String inModule(Source source) {
        return source.file().replaceFirst("src/.*", "") + source.packageName();
    }
}
