package sekisho.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.SampleFacts;

class CloudEventTest {

    private static final String SOURCE = "/sekisho/inference-service";
    private static final String TYPE = CloudEvent.typeOf(AnswerDrafted.class);

    @Test
    void the_type_names_fact_and_version() {
        assertThat(TYPE).isEqualTo("sekisho.answer-drafted.v1");
    }

    @Test
    void the_headers_are_those_of_the_binary_kafka_binding() {
        CloudEvent event = new CloudEvent("e-1", SOURCE, TYPE, SampleFacts.NOON);

        assertThat(event.headers())
                .hasSize(6)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", "e-1")
                .containsEntry("ce_source", SOURCE)
                .containsEntry("ce_type", TYPE)
                .containsEntry("ce_time", "2026-03-02T12:00:00Z")
                .containsEntry("content-type", "application/json");
    }

    @Test
    void an_event_without_id_source_type_or_time_is_none() {
        assertThatThrownBy(() -> new CloudEvent(null, SOURCE, TYPE, SampleFacts.NOON))
                .hasMessage("id");
        assertThatThrownBy(() -> new CloudEvent("e-1", null, TYPE, SampleFacts.NOON))
                .hasMessage("source");
        assertThatThrownBy(() -> new CloudEvent("e-1", SOURCE, null, SampleFacts.NOON))
                .hasMessage("type");
        assertThatThrownBy(() -> new CloudEvent("e-1", SOURCE, TYPE, null)).hasMessage("time");
    }
}
