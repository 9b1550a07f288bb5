package sekisho.local.knowledge;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where each id of one reading stands; an id that stands twice would replace one law with another. */
final class SeenIds {

    private final Map<String, String> places = new HashMap<>();

    /** Why a passage may not have this id: the place that has it already, in words. Otherwise takes it. */
    Optional<String> objection(String id, Path file, int line) {
        String before = places.putIfAbsent(id, file + ":" + line);
        return Optional.ofNullable(before).map(place -> "id '" + id + "' stands at " + place + " before");
    }
}
