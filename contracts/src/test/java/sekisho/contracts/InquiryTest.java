package sekisho.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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
    void an_inquiry_does_not_change_when_its_maker_does() {
        List<String> jurisdictions = new ArrayList<>(List.of("DE"));
        Inquiry inquiry = asking(jurisdictions);

        jurisdictions.add("JP");

        assertThat(inquiry.admits("JP")).isFalse();
    }

    private static Inquiry asking(List<String> jurisdictions) {
        return new Inquiry("Wie lange?", Language.DE, jurisdictions, null, null, SampleFacts.THAT_DAY, null, null);
    }
}
