package dev.dragoman.storage.archive;

import java.util.List;

/**
 * What an archive says of itself, as its last entry, {@code manifest.json}.
 *
 * @param format the version of the archive's format
 * @param schema the version of the newest migration that the store had
 * @param createdAt the instant, as in RFC 3339
 */
record Manifest(String format, String schema, String createdAt, List<Part> tables) {

    static final String FORMAT = "dragoman-archive/1";
    static final String ENTRY = "manifest.json";

    Manifest {
        tables = List.copyOf(tables);
    }

    static String entryOf(String table) {
        return "tables/" + table + ".jsonl";
    }

    /**
     * A table of the store; its rows are the entry {@code tables/<name>.jsonl}, a JSON array in a line for each row.
     *
     * @param columns the names of an array's items, in alphabetical order
     * @param digest the sum of the rows' SHA-256 digests modulo 2^256, in hexadecimal: it does not depend on their order
     */
    record Part(String name, List<String> columns, long rows, String digest) {

        Part {
            columns = List.copyOf(columns);
        }

        String entry() {
            return entryOf(name);
        }
    }
}
