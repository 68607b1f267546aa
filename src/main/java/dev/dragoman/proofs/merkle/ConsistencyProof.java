package dev.dragoman.proofs.merkle;

import dev.dragoman.json.Digest;
import java.util.List;

/**
 * That a tree begins with all leaves of a smaller one (RFC 9162 §2.1.4).
 *
 * @param first the size of the smaller tree
 * @param second the size of the larger one
 */
public record ConsistencyProof(long first, long second, List<Digest> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
        if (first < 0 || second < first) {
            throw new IllegalArgumentException("A tree of " + second + " leaves cannot begin with one of " + first);
        }
    }

    /** Whether it proves this of the trees with these roots (RFC 9162 §2.1.4.2). */
    public boolean proves(Digest firstRoot, Digest secondRoot) {
        if (first == 0) {
            return path.isEmpty() && firstRoot.equals(MerkleHash.EMPTY);
        }
        if (first == second) {
            return path.isEmpty() && firstRoot.equals(secondRoot);
        }
        return !path.isEmpty() && provesGrowth(firstRoot, secondRoot);
    }

    private boolean provesGrowth(Digest firstRoot, Digest secondRoot) {
        boolean complete = Long.bitCount(first) == 1;
        int levels = Long.numberOfTrailingZeros(first);
        long node = (first - 1) >> levels;
        long last = (second - 1) >> levels;
        Digest small = complete ? firstRoot : path.get(0);
        Digest large = small;
        for (Digest beside : complete ? path : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                small = MerkleHash.node(beside, small);
                large = MerkleHash.node(beside, large);
                int further = node == 0 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= further;
                last >>= further;
            } else {
                large = MerkleHash.node(large, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && small.equals(firstRoot) && large.equals(secondRoot);
    }
}
