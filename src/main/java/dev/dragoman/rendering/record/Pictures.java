package dev.dragoman.rendering.record;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The pictures of a record. */
public final class Pictures {

    private Pictures() {}

    /** The absolute addresses of the pictures that have a file, in reading order. */
    public static List<String> addresses(RecordView record) {
        return sources(record.blocks()).toList();
    }

    private static Stream<String> sources(List<BlockView> blocks) {
        return blocks.stream()
                .flatMap(block -> Stream.concat(
                        Stream.ofNullable(block.picture()).map(PictureView::src).filter(Objects::nonNull),
                        sources(block.blocks())));
    }
}
