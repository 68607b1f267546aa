package dev.dragoman.proofs.merkle;

/**
 * A complete subtree: the 2<sup>height</sup> leaves from {@code index} · 2<sup>height</sup> on. Its hash never changes,
 * however large the tree becomes.
 */
public record TreeNode(int height, long index) {

    /** The height of the largest tree, whose leaves have 62 bits. */
    static final int MAX_HEIGHT = 62;

    public TreeNode {
        if (height < 0 || height > MAX_HEIGHT || index < 0 || index > Long.MAX_VALUE >> (height + 1)) {
            throw new IllegalArgumentException("No node of a tree has height " + height + " and index " + index);
        }
    }

    /** The node with a {@link #key}. */
    public static TreeNode ofKey(long key) {
        int height = Long.numberOfTrailingZeros(~key);
        return new TreeNode(height, key >>> (height + 1));
    }

    /** Its number in order from left to right, where leaves have the even numbers: leaf {@code i} is {@code 2i}. */
    public long key() {
        return (index << (height + 1)) + (1L << height) - 1;
    }

    boolean isRight() {
        return (index & 1) == 1;
    }

    TreeNode parent() {
        return new TreeNode(height + 1, index >> 1);
    }
}
