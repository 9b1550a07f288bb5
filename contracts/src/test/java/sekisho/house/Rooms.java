package sekisho.house;

import java.util.Map;
import java.util.Set;

/** Which packages are rooms. A package of a service that is no room and not the hall is a door. */
final class Rooms {

    private static final Map<String, Set<String>> OF = Map.of(
            "gateway", Set.of("question", "answer", "conversation", "knowledge", "document", "rollout"),
            "inference", Set.of("knowledge", "concept", "meaning", "draft", "model", "cache"),
            "verification", Set.of("gate", "certificate", "verdict", "review", "ledger", "knowledge", "opinion"),
            "feedback", Set.of("intake", "preference"),
            "training", Set.of("dataset", "round", "evaluation", "release"),
            "documents", Set.of("structure", "cutting", "reading", "layout", "statute", "margin"));

    private Rooms() {}

    static boolean isService(String name) {
        return OF.containsKey(name);
    }

    static boolean isRoom(String service, String name) {
        return OF.getOrDefault(service, Set.of()).contains(name);
    }
}
