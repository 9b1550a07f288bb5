package sekisho.inference.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Counts the position of a token in characters of the text. Words and runs of characters then stand at the same positions,
 * though there are more of the latter, and a window over both is a window over one place.
 */
final class ByCharacter extends TokenFilter {

    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private int last;

    ByCharacter(TokenStream in) {
        super(in);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        // The first position counts from one before the text.
        increment.setPositionIncrement(Math.max(0, offset.startOffset() + 1 - last));
        last = Math.max(last, offset.startOffset() + 1);
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        last = 0;
    }
}
