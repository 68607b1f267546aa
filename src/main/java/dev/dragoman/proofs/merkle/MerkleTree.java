package dev.dragoman.proofs.merkle;

import dev.dragoman.json.Digest;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The first leaves of a log as a tree (RFC 9162 §2.1), over hashes that are stored elsewhere. Each question reads a
 * logarithmic number of hashes, all at once.
 */
public final class MerkleTree {

    private final long size;
    private final Function<Collection<TreeNode>, Map<TreeNode, Digest>> hashes;

    /**
     * A tree.
     *
     * @param size the number of leaves
     * @param hashes finds the hashes of complete subtrees
     */
    public MerkleTree(long size, Function<Collection<TreeNode>, Map<TreeNode, Digest>> hashes) {
        if (size < 0) {
            throw new IllegalArgumentException("A tree cannot have " + size + " leaves");
        }
        this.size = size;
        this.hashes = hashes;
    }

    /** The complete subtrees that a tree consists of, from left to right; none if it is empty. */
    public static List<TreeNode> parts(long size) {
        return size == 0 ? List.of() : new LeafRange(0, size).nodes();
    }

    public Digest root() {
        return size == 0
                ? MerkleHash.EMPTY
                : hashes(List.of(new LeafRange(0, size))).get(0);
    }

    /**
     * That a leaf is in this tree (RFC 9162 §2.1.3).
     *
     * @throws IndexOutOfBoundsException if there is no such leaf
     */
    public InclusionProof inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("Leaf " + index + " of a tree of " + size);
        }
        Deque<LeafRange> path = new ArrayDeque<>();
        LeafRange around = new LeafRange(0, size);
        while (around.length() > 1) {
            boolean inLeft = index < around.left().end();
            path.addFirst(inLeft ? around.right() : around.left());
            around = inLeft ? around.left() : around.right();
        }
        return new InclusionProof(index, size, hashes(path));
    }

    /**
     * That this tree begins with the leaves of a smaller one (RFC 9162 §2.1.4).
     *
     * @throws IndexOutOfBoundsException if the other one is larger than this one
     */
    public ConsistencyProof consistency(long first) {
        if (first < 0 || first > size) {
            throw new IndexOutOfBoundsException("A tree of " + first + " leaves in one of " + size);
        }
        if (first == 0 || first == size) {
            return new ConsistencyProof(first, size, List.of());
        }
        Deque<LeafRange> path = new ArrayDeque<>();
        LeafRange around = new LeafRange(0, size);
        while (around.end() != first) {
            boolean inLeft = first <= around.left().end();
            path.addFirst(inLeft ? around.right() : around.left());
            around = inLeft ? around.left() : around.right();
        }
        if (around.start() > 0) {
            path.addFirst(around);
        }
        return new ConsistencyProof(first, size, hashes(path));
    }

    private List<Digest> hashes(Collection<LeafRange> ranges) {
        if (ranges.isEmpty()) {
            return List.of();
        }
        Set<TreeNode> nodes = new LinkedHashSet<>();
        ranges.forEach(range -> nodes.addAll(range.nodes()));
        Map<TreeNode, Digest> found = hashes.apply(nodes);
        if (!found.keySet().containsAll(nodes)) {
            throw new IllegalStateException("The log has lost hashes of its first " + size + " entries");
        }
        return ranges.stream().map(range -> range.hash(found)).toList();
    }
}
