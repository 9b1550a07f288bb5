package sekisho.local.house;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sekisho.contracts.Region;

/** Names and usual ports of the parts. */
public final class Parts {

    public static final String BROKER = "broker";
    public static final String POSTGRES = "postgres";
    public static final String KEYCLOAK = "keycloak";
    public static final String GATEWAY = "gateway";
    public static final String VERIFICATION = "verification";
    public static final String FEEDBACK = "feedback";
    public static final String TRAINING = "training";

    /** What the services stand on; started before them and stopped after. */
    public static final List<String> FOUNDATIONS = List.of(BROKER, POSTGRES, KEYCLOAK);

    private Parts() {}

    /** The inference service of a region. */
    public static String inference(Region region) {
        return "inference-" + region.suffix();
    }

    /** Every part of a house with these regions. */
    public static List<String> of(Collection<Region> regions) {
        List<String> names = new ArrayList<>(FOUNDATIONS);
        names.add(GATEWAY);
        regions.stream().sorted().map(Parts::inference).forEach(names::add);
        names.addAll(List.of(VERIFICATION, FEEDBACK, TRAINING));
        return names;
    }

    /** The port each part takes unless told otherwise. */
    public static Map<String, Integer> usualPorts() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put(GATEWAY, 8080);
        ports.put(inference(Region.EMEA), 8081);
        ports.put(inference(Region.APAC), 8082);
        ports.put(inference(Region.AMERICAS), 8083);
        ports.put(VERIFICATION, 8084);
        ports.put(FEEDBACK, 8085);
        ports.put(TRAINING, 8086);
        ports.put(KEYCLOAK, 8180);
        ports.put(BROKER, 9092);
        ports.put(POSTGRES, 5433);
        return ports;
    }
}
