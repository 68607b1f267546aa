package dev.dragoman.proofs.merkle;

import dev.dragoman.json.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The leaves of a subtree that a proof needs the hash of: {@code D[start:end]} in the language of RFC 9162 §2.1, where
 * {@code start} is a multiple of a power of two that is not less than their number.
 */
record LeafRange(long start, long end) {

    LeafRange {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("No leaves from " + start + " to " + end);
        }
    }

    long length() {
        return end - start;
    }

    /** The largest power of two that is less than the number of leaves: where the subtree is divided. */
    long split() {
        return Long.highestOneBit(length() - 1);
    }

    LeafRange left() {
        return new LeafRange(start, start + split());
    }

    LeafRange right() {
        return new LeafRange(start + split(), end);
    }

    /** The complete subtrees that it consists of, from left to right. */
    List<TreeNode> nodes() {
        List<TreeNode> nodes = new ArrayList<>();
        long next = start;
        while (next < end) {
            long leaves = Long.highestOneBit(end - next);
            int height = Long.numberOfTrailingZeros(leaves);
            nodes.add(new TreeNode(height, next >> height));
            next += leaves;
        }
        return nodes;
    }

    /** Its hash, from those of its nodes. */
    Digest hash(Map<TreeNode, Digest> hashes) {
        List<TreeNode> nodes = nodes();
        Digest hash = hashes.get(nodes.get(nodes.size() - 1));
        for (int i = nodes.size() - 2; i >= 0; i--) {
            hash = MerkleHash.node(hashes.get(nodes.get(i)), hash);
        }
        return hash;
    }
}
