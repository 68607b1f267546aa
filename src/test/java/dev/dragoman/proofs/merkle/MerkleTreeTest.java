package dev.dragoman.proofs.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.json.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Trees and their proofs, by the vectors of the certificate-transparency project and over random sizes. */
class MerkleTreeTest {

    private static final List<String> PUBLISHED_ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final int SIZE = 600;

    private final Leaves published = new Leaves(Leaves.PUBLISHED);

    @Test
    void rootsAreThoseThatArePublished() {
        for (int size = 0; size <= Leaves.PUBLISHED.size(); size++) {
            assertThat(published.root(size).hex()).isEqualTo(PUBLISHED_ROOTS.get(size));
            assertThat(published.tree(size).root().hex()).isEqualTo(PUBLISHED_ROOTS.get(size));
        }
    }

    @Test
    void inclusionProofsAreThoseThatArePublished() {
        assertThat(published.tree(8).inclusion(0).path())
                .containsExactlyElementsOf(hashes(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
        assertThat(published.tree(8).inclusion(5).path())
                .containsExactlyElementsOf(hashes(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
        assertThat(published.tree(3).inclusion(2).path())
                .containsExactlyElementsOf(hashes("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"));
        assertThat(published.tree(5).inclusion(1).path())
                .containsExactlyElementsOf(hashes(
                        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"));
    }

    @Test
    void consistencyProofsAreThoseThatArePublished() {
        assertThat(published.tree(8).consistency(1).path())
                .containsExactlyElementsOf(hashes(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
        assertThat(published.tree(8).consistency(6).path())
                .containsExactlyElementsOf(hashes(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
        assertThat(published.tree(5).consistency(2).path())
                .containsExactlyElementsOf(hashes(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"));
        assertThat(published.tree(1).consistency(1).path()).isEmpty();
    }

    @Test
    void everyLeafOfEverySmallTreeIsProved() {
        Leaves leaves = Leaves.numbered(40);
        for (int size = 1; size <= 40; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = leaves.tree(size).inclusion(index);

                assertThat(proof.proves(MerkleHash.leaf(Leaves.entry(index)), leaves.root(size)))
                        .as("leaf %d of %d", index, size)
                        .isTrue();
            }
        }
    }

    @Test
    void everySmallTreeIsConsistentWithEveryLaterOne() {
        Leaves leaves = Leaves.numbered(40);
        for (int second = 0; second <= 40; second++) {
            for (int first = 0; first <= second; first++) {
                assertThat(leaves.tree(second).consistency(first).proves(leaves.root(first), leaves.root(second)))
                        .as("%d in %d", first, second)
                        .isTrue();
            }
        }
    }

    @Test
    void proofsOverRandomSizesHoldAndNoOtherRootDoes() {
        Leaves leaves = Leaves.numbered(SIZE);
        Random random = new Random(6962);
        for (int round = 0; round < 500; round++) {
            int second = 2 + random.nextInt(SIZE - 1);
            int first = 1 + random.nextInt(second - 1);
            ConsistencyProof consistency = leaves.tree(second).consistency(first);
            InclusionProof inclusion = leaves.tree(second).inclusion(first);
            Digest leaf = MerkleHash.leaf(Leaves.entry(first));

            assertThat(consistency.proves(leaves.root(first), leaves.root(second)))
                    .isTrue();
            assertThat(consistency.proves(leaves.root(first - 1), leaves.root(second)))
                    .isFalse();
            assertThat(consistency.proves(leaves.root(first), leaves.root(second - 1)))
                    .isFalse();
            assertThat(inclusion.proves(leaf, leaves.root(second))).isTrue();
            assertThat(inclusion.proves(MerkleHash.leaf(Leaves.entry(first - 1)), leaves.root(second)))
                    .isFalse();
            assertThat(inclusion.proves(leaf, leaves.root(second - 1))).isFalse();
        }
    }

    @Test
    void aProofWithOneOtherHashOrOneTooManyOrTooFewProvesNothing() {
        Leaves leaves = Leaves.numbered(100);
        InclusionProof inclusion = leaves.tree(100).inclusion(37);
        ConsistencyProof consistency = leaves.tree(100).consistency(37);
        Digest leaf = MerkleHash.leaf(Leaves.entry(37));

        spoiled(inclusion.path())
                .forEach(path -> assertThat(new InclusionProof(37, 100, path).proves(leaf, leaves.root(100)))
                        .isFalse());
        spoiled(consistency.path()).forEach(path -> assertThat(
                        new ConsistencyProof(37, 100, path).proves(leaves.root(37), leaves.root(100)))
                .isFalse());
    }

    @Test
    void aTreeContinuesWhereItEnded() {
        Leaves leaves = Leaves.numbered(100);
        for (int size = 0; size < 100; size++) {
            List<Digest> parts =
                    MerkleTree.parts(size).stream().map(leaves::hash).toList();
            GrowingTree tree = new GrowingTree(size, parts);

            tree.append(MerkleHash.leaf(Leaves.entry(size)));

            assertThat(tree.root()).isEqualTo(leaves.root(size + 1));
        }
    }

    @Test
    void nodesAreNumberedInOrderFromLeftToRight() {
        assertThat(new TreeNode(0, 0).key()).isZero();
        assertThat(new TreeNode(1, 0).key()).isEqualTo(1);
        assertThat(new TreeNode(0, 1).key()).isEqualTo(2);
        assertThat(new TreeNode(2, 0).key()).isEqualTo(3);
        for (long key = 0; key < 5_000; key++) {
            assertThat(TreeNode.ofKey(key).key()).isEqualTo(key);
        }
    }

    @Test
    void aTreeHasNoProofsOfLeavesThatItDoesNotHave() {
        MerkleTree tree = Leaves.numbered(5).tree(5);

        assertThatThrownBy(() -> tree.inclusion(5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tree.inclusion(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tree.consistency(6)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aTreeOfWhichHashesAreMissingIsReported() {
        MerkleTree tree = Leaves.numbered(5).tree(6);

        assertThatThrownBy(tree::root).isInstanceOf(IllegalStateException.class).hasMessageContaining("lost");
    }

    private static Stream<List<Digest>> spoiled(List<Digest> path) {
        List<List<Digest>> spoiled = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            List<Digest> other = new ArrayList<>(path);
            other.set(i, MerkleHash.EMPTY);
            spoiled.add(other);
            List<Digest> shorter = new ArrayList<>(path);
            shorter.remove(i);
            spoiled.add(shorter);
            List<Digest> longer = new ArrayList<>(path);
            longer.add(i, path.get(i));
            spoiled.add(longer);
        }
        List<Digest> tail = new ArrayList<>(path);
        tail.add(MerkleHash.EMPTY);
        spoiled.add(tail);
        return spoiled.stream();
    }

    private static List<Digest> hashes(String... hex) {
        return Stream.of(hex).map(Digest::new).toList();
    }
}
