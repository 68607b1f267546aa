package dev.dragoman.proofs.merkle;

import dev.dragoman.json.Digest;
import dev.dragoman.proofs.merkle.GrowingTree.NodeHash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Leaves of trees in tests, and their hashes in memory. */
final class Leaves {

    /** The leaves for which the certificate-transparency project has published roots and proofs. */
    static final List<byte[]> PUBLISHED = List.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .stream()
            .map(HexFormat.of()::parseHex)
            .toList();

    private final Map<TreeNode, Digest> nodes = new HashMap<>();
    private final List<Digest> roots = new ArrayList<>();
    private final GrowingTree tree = new GrowingTree(0, List.of());

    Leaves(List<byte[]> entries) {
        roots.add(tree.root());
        for (byte[] entry : entries) {
            for (NodeHash node : tree.append(MerkleHash.leaf(entry))) {
                nodes.put(node.node(), node.hash());
            }
            roots.add(tree.root());
        }
    }

    static Leaves numbered(int count) {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(entry(i));
        }
        return new Leaves(entries);
    }

    static byte[] entry(int number) {
        return new byte[] {(byte) (number >> 8), (byte) number};
    }

    Digest root(int size) {
        return roots.get(size);
    }

    Digest hash(TreeNode node) {
        return nodes.get(node);
    }

    MerkleTree tree(int size) {
        return new MerkleTree(size, wanted -> {
            Map<TreeNode, Digest> found = new HashMap<>(nodes);
            found.keySet().retainAll(wanted);
            return found;
        });
    }
}
