package dev.dragoman.proofs.log;

import dev.dragoman.json.Digest;
import dev.dragoman.proofs.merkle.MerkleHash;
import dev.dragoman.proofs.merkle.TreeNode;
import dev.dragoman.storage.Tables;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that the log is served as (C2SP tlog-tiles), made from its rows. */
public final class LogFiles {

    private LogFiles() {}

    /** The hashes of a tile, one after the other; empty if the log does not have it. */
    public static Optional<byte[]> hashes(Tables tables, Tile tile) {
        if (!tile.isIn(tables.table(LogEntries.class).size())) {
            return Optional.empty();
        }
        List<TreeNode> nodes = tile.nodes();
        Map<TreeNode, Digest> hashes = TransparencyLog.hashes(tables, nodes);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        nodes.forEach(node -> bytes.writeBytes(MerkleHash.bytes(hashes.get(node))));
        return Optional.of(bytes.toByteArray());
    }

    /** The entries of a tile of level 0, each after its length in two bytes; empty if the log does not have it. */
    public static Optional<byte[]> entries(Tables tables, Tile tile) {
        LogEntries entries = tables.table(LogEntries.class);
        if (tile.level() != 0 || !tile.isIn(entries.size())) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] entry : entries.between(tile.first(), tile.first() + tile.width())) {
            bytes.write(entry.length >> Byte.SIZE);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return Optional.of(bytes.toByteArray());
    }
}
