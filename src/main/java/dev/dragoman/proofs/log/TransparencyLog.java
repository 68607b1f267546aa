package dev.dragoman.proofs.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.json.Digest;
import dev.dragoman.proofs.keys.SigningKey;
import dev.dragoman.proofs.merkle.ConsistencyProof;
import dev.dragoman.proofs.merkle.GrowingTree;
import dev.dragoman.proofs.merkle.GrowingTree.NodeHash;
import dev.dragoman.proofs.merkle.MerkleHash;
import dev.dragoman.proofs.merkle.MerkleTree;
import dev.dragoman.proofs.merkle.TreeNode;
import dev.dragoman.proofs.note.Checkpoint;
import dev.dragoman.proofs.note.LogProof;
import dev.dragoman.proofs.note.SignedNote;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The append-only log of signed statements (RFC 9162, C2SP tlog-tiles) in the database. */
@Singleton
public class TransparencyLog {

    /** What the length of an entry is written in (C2SP tlog-tiles, "Log entries"). */
    static final int MAX_ENTRY_LENGTH = 0xFFFF;

    private final LogIdentity identity;
    private final Clock clock;

    TransparencyLog(LogIdentity identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    /**
     * Appends entries, and signs a checkpoint that covers them, in the transaction of the tables. Other appends wait until it
     * ends. It takes time for each entry, and for the logarithm of the log's size.
     *
     * @param key to sign the checkpoint with
     * @return the index of the first of them
     * @throws IllegalArgumentException if there are none, or one is longer than 65,535 bytes
     */
    public long append(Tables tables, SigningKey key, List<byte[]> entries) {
        if (entries.isEmpty() || entries.stream().anyMatch(entry -> entry.length > MAX_ENTRY_LENGTH)) {
            throw new IllegalArgumentException("At least one entry is appended, and each has at most 65,535 bytes");
        }
        LogEntries rows = tables.table(LogEntries.class);
        LogNodes nodes = tables.table(LogNodes.class);
        long first = rows.grow(entries.size()) - entries.size();
        GrowingTree tree = treeOf(tables, first);
        for (byte[] entry : entries) {
            rows.add(tree.size(), entry);
            for (NodeHash node : tree.append(MerkleHash.leaf(entry))) {
                nodes.add(node.node().key(), node.hash().hex());
            }
        }
        String text = new Checkpoint(identity.origin(), tree.size(), tree.root()).text();
        SignedNote note = new SignedNote(text, List.of(identity.key(key).signature(key.sign(text.getBytes(UTF_8)))));
        tables.table(LogCheckpoints.class).add(tree.size(), note.toString(), clock.instant());
        return first;
    }

    private static GrowingTree treeOf(Tables tables, long size) {
        List<TreeNode> parts = MerkleTree.parts(size);
        Map<TreeNode, Digest> hashes = hashes(tables, parts);
        if (hashes.size() < parts.size()) {
            throw new IllegalStateException("The log has lost hashes of its first " + size + " entries");
        }
        return new GrowingTree(size, parts.stream().map(hashes::get).toList());
    }

    /** The number of entries. */
    public long size(Tables tables) {
        return tables.table(LogEntries.class).size();
    }

    /** The tree of the first entries. */
    public MerkleTree tree(Tables tables, long size) {
        return new MerkleTree(size, nodes -> hashes(tables, nodes));
    }

    /** The newest checkpoint, with the signatures of witnesses that it has; empty if the log is. */
    public Optional<SignedNote> checkpoint(Tables tables) {
        LogCheckpoints checkpoints = tables.table(LogCheckpoints.class);
        return checkpoints.newest().map(newest -> newest.with(checkpoints.cosignatures(newest.size())));
    }

    /**
     * That an entry is in the log, under the newest checkpoint that covers it and that a witness has signed, or under the
     * newest one if there is none.
     *
     * @throws IndexOutOfBoundsException if there is no such entry
     */
    public LogProof proof(Tables tables, long index) {
        LogCheckpoints checkpoints = tables.table(LogCheckpoints.class);
        long cosigned = checkpoints.cosignedSize();
        LogCheckpoint chosen = (cosigned > index ? checkpoints.find(cosigned) : checkpoints.newest())
                .orElseThrow(() -> new IndexOutOfBoundsException("Entry " + index + " of an empty log"));
        List<byte[]> entry = tables.table(LogEntries.class).between(index, index + 1);
        if (entry.isEmpty()) {
            throw new IndexOutOfBoundsException("Entry " + index + " of a log of " + chosen.size());
        }
        return LogProof.of(
                entry.get(0),
                tree(tables, chosen.size()).inclusion(index),
                chosen.with(checkpoints.cosignatures(chosen.size())));
    }

    /**
     * That the log of a size begins with what it had at a smaller one.
     *
     * @throws IndexOutOfBoundsException if one size is larger than the other, or than the log
     */
    public ConsistencyProof consistency(Tables tables, long first, long second) {
        if (second > size(tables)) {
            throw new IndexOutOfBoundsException("The log does not have " + second + " entries");
        }
        return tree(tables, second).consistency(first);
    }

    static Map<TreeNode, Digest> hashes(Tables tables, Collection<TreeNode> nodes) {
        if (nodes.isEmpty()) {
            return Map.of();
        }
        return tables
                .table(LogNodes.class)
                .find(nodes.stream().map(TreeNode::key).toList())
                .stream()
                .collect(Collectors.toMap(LogNode::node, LogNode::digest));
    }
}
