package dev.dragoman.proofs.log;

import dev.dragoman.proofs.merkle.TreeNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * A piece of the log that is served as a file (C2SP tlog-tiles).
 *
 * @param level 0 for the hashes of entries; each hash of a higher level is of a full tile of the level below
 * @param index of the tile in its level
 * @param width how many hashes it has; less than {@link #FULL} at the right edge of the tree
 */
public record Tile(int level, long index, int width) {

    /** The number of hashes in a full tile. */
    public static final int FULL = 256;

    /** Levels above have no hashes: the tree would have more leaves than there are numbers. */
    private static final int MAX_LEVEL = 63;

    private static final int LEVEL_HEIGHT = 8;
    private static final long THOUSAND = 1000;

    /** At most 18 digits, which fit into a long. */
    private static final Pattern PATH = Pattern.compile("((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    private static final Pattern LEVEL = Pattern.compile("0|[1-9][0-9]?");

    public Tile {
        if (level < 0 || level > MAX_LEVEL || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException(
                    "No tile has level " + level + ", index " + index + " and width " + width);
        }
    }

    /**
     * Reads the end of a path, such as {@code x001/x234/067} or {@code 000.p/5}.
     *
     * @param level as it is in the path
     * @return empty if it is not the path of a tile, or not its only spelling
     */
    public static Optional<Tile> parse(String level, String path) {
        Matcher parts = PATH.matcher(path);
        if (!LEVEL.matcher(level).matches() || Integer.parseInt(level) > MAX_LEVEL || !parts.matches()) {
            return Optional.empty();
        }
        int width = parts.group(2) == null ? FULL : Integer.parseInt(parts.group(2));
        long index = Long.parseLong(parts.group(1).replaceAll("[x/]", ""));
        if (width > FULL) {
            return Optional.empty();
        }
        Tile tile = new Tile(Integer.parseInt(level), index, width);
        // Neither x000/001 nor 000.p/256.
        return Optional.of(tile).filter(read -> read.path().equals(path));
    }

    /** The path after the level. */
    public String path() {
        StringBuilder path = new StringBuilder(digits(index % THOUSAND));
        for (long rest = index / THOUSAND; rest > 0; rest /= THOUSAND) {
            path.insert(0, "x" + digits(rest % THOUSAND) + "/");
        }
        return isFull() ? path.toString() : path + ".p/" + width;
    }

    private static String digits(long thousandth) {
        return String.format(Locale.ROOT, "%03d", thousandth);
    }

    public boolean isFull() {
        return width == FULL;
    }

    /** Whether a log with so many entries has it. */
    public boolean isIn(long size) {
        if (level * LEVEL_HEIGHT >= Long.SIZE) {
            return false;
        }
        long hashes = size >> (level * LEVEL_HEIGHT);
        return index <= hashes / FULL && index * FULL + width <= hashes;
    }

    /** The number of its first hash in its level; for level 0, that of its first entry. */
    public long first() {
        return index * FULL;
    }

    /** The nodes whose hashes it has, if it is in a log. */
    public List<TreeNode> nodes() {
        return LongStream.range(first(), first() + width)
                .mapToObj(node -> new TreeNode(level * LEVEL_HEIGHT, node))
                .toList();
    }
}
