package sekisho.doors.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void a_problem_names_its_type_by_a_stable_code() {
        Problem problem =
                Problem.of(422, "unknown-jurisdiction", "XX is not known.").at("/v1/questions");

        assertThat(problem.type()).isEqualTo("urn:sekisho:problem:unknown-jurisdiction");
        assertThat(problem.title()).isEqualTo("Unknown jurisdiction");
        assertThat(problem.instance()).isEqualTo("/v1/questions");
    }

    @Test
    void a_field_at_fault_is_named() {
        Problem problem = ProblemException.invalid("asOf", "is not a date").problem();

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors()).containsExactly(new Problem.FieldError("asOf", "is not a date"));
    }
}
