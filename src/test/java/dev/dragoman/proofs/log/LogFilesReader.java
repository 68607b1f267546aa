package dev.dragoman.proofs.log;

import dev.dragoman.json.Digest;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Reads the files of a log as a monitor does. */
public final class LogFilesReader {

    private static final int HASH = 32;

    private LogFilesReader() {}

    /** The hashes of a tile. */
    public static List<Digest> hashes(byte[] tile) {
        List<Digest> hashes = new ArrayList<>();
        for (int start = 0; start < tile.length; start += HASH) {
            hashes.add(new Digest(HexFormat.of().formatHex(tile, start, start + HASH)));
        }
        return hashes;
    }

    /** The entries of a bundle. */
    public static List<byte[]> entries(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(bundle);
        while (rest.hasRemaining()) {
            byte[] entry = new byte[Short.toUnsignedInt(rest.getShort())];
            rest.get(entry);
            entries.add(entry);
        }
        return entries;
    }
}
