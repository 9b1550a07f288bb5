package sekisho.verification.ledger;

import java.util.Map;
import java.util.Set;

/** The nodes that are kept. */
@FunctionalInterface
public interface Nodes {

    /**
     * The hashes of these nodes.
     *
     * @throws IllegalStateException if one is not there: then the ledger is damaged
     */
    Map<Node, Hash> read(Set<Node> nodes);
}
