package dev.dragoman.rendering.record;

import dev.dragoman.rendering.Permalinks;
import java.util.List;
import java.util.stream.Stream;

/** The pictures of a record. */
public final class Pictures {

    private Pictures() {}

    /** The absolute addresses of the pictures that have one, in reading order. */
    public static List<String> addresses(RecordView record, Permalinks permalinks) {
        return addresses(record.blocks())
                .map(address -> address.startsWith("/") ? permalinks.base() + address : address)
                .toList();
    }

    private static Stream<String> addresses(List<BlockView> blocks) {
        return blocks.stream()
                .flatMap(block -> Stream.concat(Stream.ofNullable(block.address()), addresses(block.blocks())));
    }
}
