package sekisho.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Region;
import sekisho.gateway.question.Person;
import sekisho.gateway.question.Violation;

class ReceivingVocabularyTest extends ImportingScene {

    private final ReceivingDocument receiving = new ReceivingDocument(
            imports,
            shelf,
            reader,
            Set.of(Region.EMEA),
            new ReceivingDocument.Limits(9, 9),
            Clock.fixed(SampleImports.NOW, ZoneOffset.UTC),
            () -> "import",
            () -> {});

    @Test
    void who_belongs_nowhere_owns_no_vocabulary() throws IOException {
        Received received = receiving.receiveVocabulary(
                "v.ttl", "v", null, new Person("nobody", Set.of(), List.of()), new ByteArrayInputStream(new byte[] {1
                }));

        assertThat(received)
                .isInstanceOfSatisfying(
                        Received.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::reason)
                                .containsExactly("region-not-allowed"));
    }
}
