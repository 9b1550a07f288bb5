package sekisho.gateway.conversation;

import java.util.List;
import sekisho.contracts.Region;
import sekisho.contracts.Turn;

/** The memory of threads. */
public interface Conversations {

    /** The latest released turns of this asker's thread in this region, oldest first, at most {@code most}. */
    List<Turn> earlier(String pseudonym, Region region, String conversationId, int most);
}
