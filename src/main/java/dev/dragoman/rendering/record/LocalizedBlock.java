package dev.dragoman.rendering.record;

import java.util.List;
import java.util.Optional;

/**
 * A block of a record as a reader gets it.
 *
 * @param type {@code paragraph}, {@code heading}, {@code picture}, {@code quotation} or {@code point}
 * @param label the printed label of a point
 * @param level the level of a heading
 * @param address where a picture is
 * @param text the block's own text; a quotation has none
 */
public record LocalizedBlock(
        String id,
        String type,
        Optional<String> label,
        Optional<Integer> level,
        Optional<String> address,
        Optional<LocalizedText> text,
        List<LocalizedBlock> blocks) {}
