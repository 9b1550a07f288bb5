package sekisho.verification.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofsTest {

    /** The eight leaves and roots every implementation of RFC 6962 is tried with. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    /** Past a full block of 128, so that every shape of tree up to seven levels is there. */
    private static final int SIZES = 130;

    @Test
    void the_empty_tree_has_the_hash_of_nothing() {
        assertThat(Frontier.EMPTY.root().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void every_size_has_its_known_root_while_growing_and_looking_back() {
        InMemoryLeaves tree = new InMemoryLeaves();
        List<String> grown = new ArrayList<>();
        for (String leaf : LEAVES) {
            tree.append(HexFormat.of().parseHex(leaf));
            grown.add(tree.head().root().hex());
        }

        assertThat(grown).isEqualTo(ROOTS);
        for (int size = 1; size <= 8; size++) {
            assertThat(new Proofs(tree).root(size).hex()).isEqualTo(ROOTS.get(size - 1));
        }
    }

    @Test
    void proofs_have_their_known_hashes() {
        Proofs proofs = new Proofs(known());

        assertThat(proofs.inclusion(0, 8).stream().map(Hash::hex))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(proofs.consistency(6, 8).stream().map(Hash::hex))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Test
    void every_leaf_of_every_size_can_be_proven() {
        InMemoryLeaves tree = numbered(SIZES);
        Proofs proofs = new Proofs(tree);
        for (long size = 1; size <= SIZES; size++) {
            for (long index = 0; index < size; index++) {
                Hash root =
                        FromTheRfc.rootOfInclusion(Hash.leaf(entry(index)), index, size, proofs.inclusion(index, size));
                assertThat(root).isEqualTo(proofs.root(size));
            }
        }
    }

    @Test
    void every_past_is_the_beginning_of_every_future() {
        Proofs proofs = new Proofs(numbered(SIZES));
        for (long to = 1; to <= SIZES; to++) {
            for (long from = 1; from <= to; from++) {
                assertThat(FromTheRfc.consistent(
                                from, proofs.root(from), to, proofs.root(to), proofs.consistency(from, to)))
                        .isTrue();
            }
        }
    }

    @Test
    void a_rewritten_past_is_not() {
        Proofs proofs = new Proofs(numbered(12));
        Hash forged = Hash.leaf("another past".getBytes(StandardCharsets.UTF_8));

        assertThat(FromTheRfc.consistent(5, forged, 12, proofs.root(12), proofs.consistency(5, 12)))
                .isFalse();
    }

    @Test
    void a_consistency_proof_changed_anywhere_proves_nothing() {
        Proofs proofs = new Proofs(numbered(SIZES));
        Hash other = Hash.leaf("another".getBytes(StandardCharsets.UTF_8));
        for (long to = 2; to <= SIZES; to += 3) {
            for (long from = 1; from < to; from += 2) {
                List<Hash> proof = proofs.consistency(from, to);
                for (int at = 0; at < proof.size(); at++) {
                    List<Hash> changed = new ArrayList<>(proof);
                    changed.set(at, other);
                    assertThat(FromTheRfc.consistent(from, proofs.root(from), to, proofs.root(to), changed))
                            .as("%s to %s, changed at %s", from, to, at)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void the_frontier_of_any_past_size_grows_into_the_same_tree() {
        InMemoryLeaves tree = numbered(SIZES);
        Proofs proofs = new Proofs(tree);
        for (long size = 0; size <= SIZES; size++) {
            List<Hash> rest = new ArrayList<>();
            for (long index = size; index < SIZES; index++) {
                rest.add(Hash.leaf(entry(index)));
            }
            assertThat(proofs.frontier(size).append(rest).frontier()).isEqualTo(tree.head());
        }
    }

    @Test
    void a_frontier_survives_being_kept() {
        Frontier frontier = numbered(13).head();

        assertThat(Frontier.of(13, frontier.bytes())).isEqualTo(frontier);
    }

    @Test
    void places_outside_the_tree_have_no_proof() {
        Proofs proofs = new Proofs(known());

        assertThatIllegalArgumentException().isThrownBy(() -> proofs.inclusion(8, 8));
        assertThatIllegalArgumentException().isThrownBy(() -> proofs.consistency(0, 8));
    }

    private static InMemoryLeaves known() {
        InMemoryLeaves tree = new InMemoryLeaves();
        LEAVES.forEach(leaf -> tree.append(HexFormat.of().parseHex(leaf)));
        return tree;
    }

    private static InMemoryLeaves numbered(int size) {
        InMemoryLeaves tree = new InMemoryLeaves();
        for (int i = 0; i < size; i++) {
            tree.append(entry(i));
        }
        return tree;
    }

    private static byte[] entry(long index) {
        return ("entry " + index).getBytes(StandardCharsets.UTF_8);
    }
}
