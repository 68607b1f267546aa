package dev.dragoman.proofs.log;

import dev.dragoman.json.Digest;
import dev.dragoman.proofs.merkle.TreeNode;

/**
 * A row with the hash of a complete subtree.
 *
 * @param id the {@link TreeNode#key} of its root
 * @param hash in hexadecimal
 */
public record LogNode(long id, String hash) {

    TreeNode node() {
        return TreeNode.ofKey(id);
    }

    Digest digest() {
        return new Digest(hash);
    }
}
