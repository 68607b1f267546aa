package dev.dragoman.proofs.verification;

import dev.dragoman.json.Digest;
import dev.dragoman.proofs.log.LogCheckpoint;
import dev.dragoman.proofs.log.LogEntries;
import dev.dragoman.proofs.log.LogNode;
import dev.dragoman.proofs.log.LogNodes;
import dev.dragoman.proofs.merkle.GrowingTree;
import dev.dragoman.proofs.merkle.MerkleHash;
import dev.dragoman.proofs.note.Checkpoint;
import dev.dragoman.proofs.note.SignedNote;
import dev.dragoman.storage.Tables;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Checks the transparency log in the store: its tree is made again from the entries, and compared with every stored hash. */
final class StoredLog {

    private static final int BATCH = 250;

    private final Tables tables;
    private final PublisherKeys keys;
    private final Consumer<String> faults;
    private final ProofRows rows;

    StoredLog(Tables tables, PublisherKeys keys, Consumer<String> faults) {
        this.tables = tables;
        this.keys = keys;
        this.faults = faults;
        rows = tables.table(ProofRows.class);
    }

    void check() {
        LogEntries entries = tables.table(LogEntries.class);
        long size = entries.size();
        if (rows.entries() != size || rows.newestCheckpoint() != size) {
            faults.accept("The log counts " + size + " entries; it has " + rows.entries()
                    + ", and its newest checkpoint is of " + rows.newestCheckpoint());
        }
        if (rows.nodes() != 2 * size - Long.bitCount(size)) {
            faults.accept("The log has " + rows.nodes() + " hashes instead of " + (2 * size - Long.bitCount(size)));
        }
        GrowingTree tree = new GrowingTree(0, List.of());
        while (tree.size() < size) {
            List<byte[]> batch = entries.between(tree.size(), tree.size() + BATCH);
            if (batch.size() < Math.min(BATCH, size - tree.size())) {
                faults.accept("Entries of the log are missing after entry " + tree.size());
                return;
            }
            check(tree, batch);
        }
    }

    /** The hashes and checkpoints of some entries after those of the tree. */
    private void check(GrowingTree tree, List<byte[]> batch) {
        Map<Long, Digest> expected = new LinkedHashMap<>();
        Iterator<LogCheckpoint> checkpoints =
                rows.checkpoints(tree.size(), tree.size() + batch.size()).iterator();
        LogCheckpoint next = checkpoints.hasNext() ? checkpoints.next() : null;
        for (byte[] entry : batch) {
            tree.append(MerkleHash.leaf(entry))
                    .forEach(node -> expected.put(node.node().key(), node.hash()));
            if (next != null && next.size() == tree.size()) {
                check(next, tree.root());
                next = checkpoints.hasNext() ? checkpoints.next() : null;
            }
        }
        List<Long> ids = new ArrayList<>(expected.keySet());
        Map<Long, String> stored =
                tables.table(LogNodes.class).find(ids).stream().collect(Collectors.toMap(LogNode::id, LogNode::hash));
        expected.forEach((id, hash) -> {
            if (!hash.hex().equals(stored.get(id))) {
                faults.accept("The hash " + id + " of the log is not that of its entries");
            }
        });
    }

    private void check(LogCheckpoint checkpoint, Digest root) {
        try {
            SignedNote note = SignedNote.parse(checkpoint.note());
            Checkpoint said = Checkpoint.parse(note.text());
            if (said.size() != checkpoint.size() || !said.root().equals(root)) {
                faults.accept(
                        "The checkpoint of the log with " + checkpoint.size() + " entries is not of these entries");
            } else if (keys.signerOf(note).isEmpty()) {
                faults.accept("The checkpoint of the log with " + checkpoint.size()
                        + " entries is not signed by a key of this store");
            }
        } catch (IllegalArgumentException e) {
            faults.accept("The checkpoint of the log with " + checkpoint.size() + " entries cannot be read");
        }
    }
}
