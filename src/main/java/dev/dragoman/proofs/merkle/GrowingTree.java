package dev.dragoman.proofs.merkle;

import dev.dragoman.json.Digest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Appends leaves to a tree; it holds only the hashes of the complete subtrees at its right edge. */
public final class GrowingTree {

    private final List<NodeHash> parts;
    private long size;

    /**
     * A node with its hash.
     *
     * @param hash that of all leaves below it
     */
    public record NodeHash(TreeNode node, Digest hash) {}

    /**
     * A tree that continues one of this size.
     *
     * @param parts the hashes of {@link MerkleTree#parts}, in their order
     */
    public GrowingTree(long size, List<Digest> parts) {
        List<TreeNode> nodes = MerkleTree.parts(size);
        if (nodes.size() != parts.size()) {
            throw new IllegalArgumentException(
                    "A tree of " + size + " leaves consists of " + nodes.size() + " parts, not " + parts.size());
        }
        this.size = size;
        this.parts = new ArrayList<>();
        Iterator<Digest> hashes = parts.iterator();
        nodes.forEach(node -> this.parts.add(new NodeHash(node, hashes.next())));
    }

    public long size() {
        return size;
    }

    /** Appends a leaf with this hash. Returns the nodes that are complete by it: the leaf, and on average one more. */
    public List<NodeHash> append(Digest leaf) {
        List<NodeHash> completed = new ArrayList<>();
        NodeHash last = new NodeHash(new TreeNode(0, size), leaf);
        completed.add(last);
        while (last.node().isRight()) {
            Digest left = parts.remove(parts.size() - 1).hash();
            last = new NodeHash(last.node().parent(), MerkleHash.node(left, last.hash()));
            completed.add(last);
        }
        parts.add(last);
        size++;
        return completed;
    }

    public Digest root() {
        if (parts.isEmpty()) {
            return MerkleHash.EMPTY;
        }
        Digest hash = parts.get(parts.size() - 1).hash();
        for (int i = parts.size() - 2; i >= 0; i--) {
            hash = MerkleHash.node(parts.get(i).hash(), hash);
        }
        return hash;
    }
}
