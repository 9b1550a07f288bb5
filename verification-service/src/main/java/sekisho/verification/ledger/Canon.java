package sekisho.verification.ledger;

import java.util.Map;

/** Spells a tree of maps, lists, strings, numbers, booleans and nulls as canonical JSON (RFC 8785). */
@FunctionalInterface
public interface Canon {

    /** The one spelling of this tree. */
    String spell(Map<String, ?> tree);
}
