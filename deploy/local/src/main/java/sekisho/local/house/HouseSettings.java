package sekisho.local.house;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sekisho.contracts.Region;

/**
 * Where the house stands, which ports it takes and which regions it serves.
 *
 * @param home the checkout
 * @param data everything it keeps
 * @param ports by part; every part of {@link Parts} has one
 * @param regions at least one
 * @param second the second model, or null where there is none
 */
public record HouseSettings(
        Path home, Path data, Map<String, Integer> ports, List<Region> regions, SecondModel second) {

    /** A house without a second model. */
    public HouseSettings(Path home, Path data, Map<String, Integer> ports, List<Region> regions) {
        this(home, data, ports, regions, null);
    }

    public HouseSettings {
        ports = Map.copyOf(ports);
        regions = regions.stream().distinct().sorted(Comparator.naturalOrder()).toList();
        if (regions.isEmpty()) {
            throw new IllegalArgumentException("name at least one region of emea, apac, americas");
        }
        Map<Integer, String> taken = new TreeMap<>();
        new TreeMap<>(ports).forEach((part, port) -> {
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("port of " + part + " must lie in 1..65535, not " + port);
            }
            String other = taken.put(port, part);
            if (other != null) {
                throw new IllegalArgumentException(other + " and " + part + " both want port " + port);
            }
        });
    }

    public int port(String part) {
        return ports.get(part);
    }

    /** Base address of an HTTP part. */
    public String url(String part) {
        return "http://127.0.0.1:" + port(part);
    }

    public Path log(String part) {
        return data.resolve("logs").resolve(part + ".log");
    }

    /** Names of all parts of this house, in the order they are told. */
    public List<String> parts() {
        return Parts.of(regions);
    }
}
