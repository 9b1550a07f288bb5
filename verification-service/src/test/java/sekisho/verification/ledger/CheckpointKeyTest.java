package sekisho.verification.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Known answers: what programs of others wrote in the same form. */
class CheckpointKeyTest {

    private static final String ORIGIN = "sekisho.test/ledger";

    @Test
    void a_note_and_a_verifier_key_are_those_of_the_form_s_own_authors() {
        CheckpointKey key = TestKeys.peterNeumann();

        assertThat(key.verifier()).isEqualTo("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        assertThat(key.note("If you think cryptography is the answer to your problem,\n"
                        + "then you don't know what your problem is.\n"))
                .isEqualTo("If you think cryptography is the answer to your problem,\n"
                        + "then you don't know what your problem is.\n"
                        + "\n"
                        + "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngot"
                        + "pRZb6KE6RyyBwJnAM=\n");
    }

    @Test
    void a_checkpoint_is_three_lines_a_blank_one_and_a_signature() {
        Hash root = Hash.of(Base64.getDecoder().decode("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="));

        Checkpoint.Signed signed = TestKeys.first(ORIGIN).sign(new Checkpoint(ORIGIN, 20_852_163, root));

        assertThat(signed.note())
                .startsWith(ORIGIN + "\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— " + ORIGIN + " ")
                .endsWith("\n");
        assertThat(signed.note().lines()).hasSize(5);
        assertThat(Checkpoint.ofNote(signed.note())).isEqualTo(signed);
    }

    @Test
    void only_its_own_signature_over_these_very_lines_counts() {
        Checkpoint checkpoint = new Checkpoint(ORIGIN, 3, Hash.EMPTY);
        CheckpointKey key = TestKeys.first(ORIGIN);
        Checkpoint.Signed signed = key.sign(checkpoint);

        assertThat(key.signed(signed)).isTrue();
        assertThat(key.signed(Checkpoint.ofNote(signed.note().replace("\n3\n", "\n4\n"))))
                .isFalse();
        assertThat(key.signed(TestKeys.second(ORIGIN).sign(checkpoint))).isFalse();
        assertThat(TestKeys.first("another/log").signed(signed)).isFalse();
        assertThat(key.signed(new Checkpoint.Signed(checkpoint, checkpoint.body() + "\n— " + ORIGIN + " AAAA\n")))
                .isFalse();
    }

    @Test
    void further_signatures_of_witnesses_disturb_nothing() {
        CheckpointKey key = TestKeys.first(ORIGIN);
        Checkpoint.Signed signed = key.sign(new Checkpoint(ORIGIN, 3, Hash.EMPTY));

        assertThat(key.signed(
                        Checkpoint.ofNote(signed.note() + "— witness.example/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDo\n")))
                .isTrue();
    }

    @Test
    void the_private_key_is_never_shown() {
        assertThat(TestKeys.first(ORIGIN)).asString().contains("private=***").doesNotContain("9d61b19d");
    }
}
