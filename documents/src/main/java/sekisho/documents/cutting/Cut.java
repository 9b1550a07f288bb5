package sekisho.documents.cutting;

import java.util.List;
import sekisho.contracts.Passage;

/**
 * What one outline was cut into.
 *
 * @param passages of version 1: which version they become is the gateway's to say
 * @param undated locators of what ends before it begins, left out
 */
public record Cut(List<Passage> passages, List<String> undated) {

    public Cut {
        passages = List.copyOf(passages);
        undated = List.copyOf(undated);
    }
}
