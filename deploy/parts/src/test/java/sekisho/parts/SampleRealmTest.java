package sekisho.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SampleRealmTest {

    @Test
    void every_user_and_every_confidential_client_asks_for_a_secret_of_its_own() {
        Set<String> asked = new TreeSet<>();

        String realm = SampleRealm.json(name -> {
            asked.add(name);
            return "s3cret-" + name;
        });

        Set<String> expected = new TreeSet<>(SampleRealm.USERS);
        expected.addAll(SampleRealm.APPLICATIONS);
        expected.add(SampleRealm.GATEWAY);
        assertThat(asked).isEqualTo(expected);
        assertThat(realm).contains("s3cret-auditor-apac").doesNotContain("@{");
    }
}
