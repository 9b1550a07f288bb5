package sekisho.local.house;

import java.net.URI;
import java.net.URISyntaxException;
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
 *
 * @param second what the command line says of the second model: {@code url}, {@code name}, {@code key-file}
 */
public record SettingsSources(
        Map<String, String> file,
        UnaryOperator<String> environment,
        Map<String, Integer> ports,
        String regions,
        Map<String, String> second) {

    /** What {@code second} and, below {@code second-model.}, the file name; {@code SEKISHO_SECOND_MODEL_URL} and so on. */
    private static final List<String> SECOND = List.of("url", "name", "key-file");

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
        return new HouseSettings(home, data, chosen, regionsOf(regionNames()), secondModel());
    }

    private SecondModel secondModel() {
        String url = ofSecond("url");
        String name = ofSecond("name");
        String keyFile = ofSecond("key-file");
        if (url == null && name == null && keyFile == null) {
            return null;
        }
        if (url == null || name == null) {
            throw new IllegalArgumentException("a second model needs both an address and a name: --second-model-url and"
                    + " --second-model-name, or second-model.url and second-model.name in the file config");
        }
        return new SecondModel(address(url), name, keyFile == null ? null : Path.of(keyFile));
    }

    private String ofSecond(String what) {
        String key = "SEKISHO_SECOND_MODEL_" + what.toUpperCase(Locale.ROOT).replace('-', '_');
        String named = second.getOrDefault(what, environment.apply(key));
        return named != null ? named : file.get("second-model." + what);
    }

    private static URI address(String url) {
        URI address;
        try {
            address = new URI(url.strip());
        } catch (URISyntaxException wrong) {
            throw new IllegalArgumentException("the address of the second model is none", wrong);
        }
        boolean usable = ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                && address.getHost() != null
                && address.getUserInfo() == null
                && address.getQuery() == null;
        if (!usable) {
            throw new IllegalArgumentException(
                    "the address of the second model must be http(s)://host[:port]/path, without user or query");
        }
        return address;
    }

    private void refuseUnknownKeys() {
        Set<String> known = new TreeSet<>(Set.of("regions"));
        Parts.usualPorts().keySet().forEach(part -> known.add("port." + part));
        SECOND.forEach(what -> known.add("second-model." + what));
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
