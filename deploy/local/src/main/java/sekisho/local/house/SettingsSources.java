package sekisho.local.house;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import sekisho.contracts.Region;

/**
 * Settings from their sources, the later one winning: usual values, the file {@code config} of the data folder
 * ({@code port.gateway=9080}, {@code regions=emea,apac}), the environment ({@code SEKISHO_PORT_GATEWAY},
 * {@code SEKISHO_REGIONS}), options of the command line.
 */
public record SettingsSources(
        Map<String, String> file, UnaryOperator<String> environment, Map<String, Integer> ports, String regions) {

    private static final String ALL_REGIONS = "emea,apac,americas";

    /**
     * The settings of a house.
     *
     * @throws IllegalArgumentException naming the key, if a value is not one, or a key of the file is unknown
     */
    public HouseSettings settings(Path home, Path data) {
        refuseUnknownKeys();
        Map<String, Integer> chosen = new TreeMap<>();
        Parts.usualPorts().forEach((part, usual) -> chosen.put(part, port(part, usual)));
        return new HouseSettings(home, data, chosen, regionsOf(regionNames()));
    }

    private void refuseUnknownKeys() {
        Set<String> known = new TreeSet<>(Set.of("regions"));
        Parts.usualPorts().keySet().forEach(part -> known.add("port." + part));
        for (String key : file.keySet()) {
            if (!known.contains(key)) {
                throw new IllegalArgumentException("config: unknown key '" + key + "', known are " + known);
            }
        }
    }

    private int port(String part, int usual) {
        if (ports.containsKey(part)) {
            return ports.get(part);
        }
        String key = "SEKISHO_PORT_" + part.toUpperCase(Locale.ROOT).replace('-', '_');
        String named = environment.apply(key);
        if (named != null) {
            return number(key, named);
        }
        String filed = file.get("port." + part);
        return filed == null ? usual : number("config: port." + part, filed);
    }

    private static int number(String key, String value) {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(key + " must be a port number, not '" + value + "'", wrong);
        }
    }

    private String regionNames() {
        if (regions != null) {
            return regions;
        }
        String named = environment.apply("SEKISHO_REGIONS");
        return named != null ? named : file.getOrDefault("regions", ALL_REGIONS);
    }

    private static List<Region> regionsOf(String names) {
        return Arrays.stream(names.split(",", -1))
                .map(String::strip)
                .map(name -> Region.of(name.toLowerCase(Locale.ROOT)))
                .toList();
    }
}
