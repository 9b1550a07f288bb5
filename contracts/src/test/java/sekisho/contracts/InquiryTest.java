package sekisho.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sekisho.contracts.wire.FactCodec;

class InquiryTest {

    @Test
    void only_the_asked_jurisdictions_are_admitted() {
        Inquiry inquiry = asking(List.of("DE", "EU"));

        assertThat(inquiry.admits("DE")).isTrue();
        assertThat(inquiry.admits("EU")).isTrue();
        assertThat(inquiry.admits("FR")).isFalse();
    }

    @Test
    void group_rules_are_admitted_whatever_is_asked() {
        assertThat(asking(List.of("DE")).admits(Jurisdictions.GROUP)).isTrue();
    }

    @Test
    void nothing_asked_admits_everything() {
        assertThat(asking(List.of()).admits("JP")).isTrue();
        assertThat(asking(null).admits("JP")).isTrue();
    }

    @Test
    void what_is_not_said_has_a_plain_meaning() {
        Inquiry inquiry = asking(null);

        assertThat(inquiry.specialty()).isEqualTo(Specialty.GENERAL);
        assertThat(inquiry.task()).isEqualTo(Task.QUESTION_ANSWERING);
        assertThat(inquiry.context()).isEmpty();
    }

    @Test
    void a_wish_for_a_field_of_law_shuts_the_others_out_and_a_guess_does_not() {
        Inquiry guessed = of(Specialty.BANKING);

        assertThat(guessed.admits(Specialty.INSURANCE)).isTrue();
        assertThat(guessed.wished().admits(Specialty.INSURANCE)).isFalse();
        assertThat(guessed.wished().admits(Specialty.BANKING)).isTrue();
        assertThat(guessed.wished().admits(Specialty.GENERAL)).isTrue();
        assertThat(of(Specialty.GENERAL).wished().admits(Specialty.INSURANCE)).isTrue();
    }

    @Test
    void a_question_told_before_wishes_were_known_is_read_as_a_guess() {
        ObjectNode told = GoldenFiles.tree("question-asked.v1");
        ((ObjectNode) told.get("inquiry")).remove("specialtyWished");

        Inquiry read = FactCodec.decode(told.toString().getBytes(StandardCharsets.UTF_8), QuestionAsked.class)
                .inquiry();

        assertThat(read.specialty()).isEqualTo(Specialty.BANKING);
        assertThat(read.specialtyWished()).isNull();
    }

    @Test
    void an_inquiry_does_not_change_when_its_maker_does() {
        List<String> jurisdictions = new ArrayList<>(List.of("DE"));
        Inquiry inquiry = asking(jurisdictions);

        jurisdictions.add("JP");

        assertThat(inquiry.admits("JP")).isFalse();
    }

    private static Inquiry of(Specialty specialty) {
        return new Inquiry("?", Language.DE, null, specialty, null, SampleFacts.THAT_DAY, null, null);
    }

    private static Inquiry asking(List<String> jurisdictions) {
        return new Inquiry("Wie lange?", Language.DE, jurisdictions, null, null, SampleFacts.THAT_DAY, null, null);
    }
}
