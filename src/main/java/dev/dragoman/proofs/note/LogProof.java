package dev.dragoman.proofs.note;

import dev.dragoman.json.Digest;
import dev.dragoman.proofs.merkle.InclusionProof;
import dev.dragoman.proofs.merkle.MerkleHash;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Proves offline that an entry is in a log (C2SP tlog-proof).
 *
 * @param extra what the entry is made from, in Base64; Dragoman has the entry itself there
 * @param index of the entry
 * @param path the hashes beside the way from the entry to the root
 * @param checkpoint a checkpoint that covers the entry
 */
public record LogProof(Optional<String> extra, long index, List<Digest> path, SignedNote checkpoint) {

    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    public LogProof {
        path = List.copyOf(path);
        extra.ifPresent(text -> Base64.getDecoder().decode(text));
        long size = Checkpoint.parse(checkpoint.text()).size();
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException(
                    "The checkpoint is of " + size + " entries, the proof of number " + index + ", counted from 0");
        }
    }

    /** A proof that has the entry in it. */
    public static LogProof of(byte[] entry, InclusionProof inclusion, SignedNote checkpoint) {
        return new LogProof(
                Optional.of(Base64.getEncoder().encodeToString(entry)),
                inclusion.index(),
                inclusion.path(),
                checkpoint);
    }

    /**
     * Reads a proof.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    public static LogProof parse(String text) {
        int end = text.indexOf("\n\n");
        if (end < 0) {
            throw new IllegalArgumentException("A proof has an empty line before its checkpoint");
        }
        Deque<String> lines =
                new ArrayDeque<>(Arrays.asList(text.substring(0, end).split("\n", -1)));
        if (!lines.removeFirst().equals(FIRST_LINE)) {
            throw new IllegalArgumentException("A proof begins with the line " + FIRST_LINE);
        }
        Optional<String> extra = take(lines, EXTRA);
        long index = take(lines, INDEX)
                .map(Checkpoint::number)
                .orElseThrow(() -> new IllegalArgumentException("The proof has no line with the index of the entry"));
        return new LogProof(
                extra,
                index,
                lines.stream().map(MerkleHash::ofBase64).toList(),
                SignedNote.parse(text.substring(end + 2)));
    }

    private static Optional<String> take(Deque<String> lines, String start) {
        return !lines.isEmpty() && lines.getFirst().startsWith(start)
                ? Optional.of(lines.removeFirst().substring(start.length()))
                : Optional.empty();
    }

    /** The bytes of {@link #extra}. */
    public Optional<byte[]> extraBytes() {
        return extra.map(text -> Base64.getDecoder().decode(text));
    }

    /** What the checkpoint says; to be trusted only after its signature was verified. */
    public Checkpoint claimed() {
        return Checkpoint.parse(checkpoint.text());
    }

    /** Whether the entry is in the tree of the checkpoint, whose signature is checked apart. */
    public boolean includes(byte[] entry) {
        Checkpoint claimed = claimed();
        return new InclusionProof(index, claimed.size(), path).proves(MerkleHash.leaf(entry), claimed.root());
    }

    /** The whole proof, as {@link #parse} reads it. */
    public String text() {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        extra.ifPresent(bytes -> text.append(EXTRA).append(bytes).append('\n'));
        text.append(INDEX).append(index).append('\n');
        path.forEach(hash -> text.append(MerkleHash.base64(hash)).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
