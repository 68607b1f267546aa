package dev.dragoman.records;

import dev.dragoman.problem.Declined;
import java.util.List;
import java.util.Set;

/** Reads a canonical record from a Markdown file: YAML front matter, then a CommonMark body. */
public final class MarkdownReader {

    private static final String FENCE = "---";

    private MarkdownReader() {}

    /**
     * A record as read, its units numbered by their place.
     *
     * @param explicitIds the ids that the file itself gave, by comments such as {@code <!-- unit: p17 -->}
     */
    public record Reading(CanonicalRecord record, Set<String> explicitIds) {}

    /**
     * Reads a file.
     *
     * @param slug the name of the folder that the file is in
     * @throws Declined INVALID_RECORD or INVALID_TIME_REFERENCE, with the {@code line} and what would be right
     */
    public static Reading read(Slug slug, String file) {
        List<String> lines =
                file.replace("\r\n", "\n").replaceFirst("^\uFEFF", "").lines().toList();
        int end = lines.isEmpty() || !lines.get(0).equals(FENCE)
                ? -1
                : lines.subList(1, lines.size()).indexOf(FENCE);
        if (end < 0) {
            throw Place.line(1).invalid("a record begins with front matter between two lines of three hyphens (---)");
        }
        RecordFields fields =
                new RecordFields(YamlFields.read(String.join("\n", lines.subList(1, end + 1)), 2), Set.of());
        BodyReader body = new BodyReader(lines.subList(end + 2, lines.size()), end + 3);
        List<Block> blocks = body.read();
        if (blocks.isEmpty()) {
            throw Place.line(end + 2).invalid("the record has no text after its front matter");
        }
        CanonicalRecord canonical = fields.record(slug, blocks, Place.line(1));
        for (Unit unit : canonical.units()) {
            Place place = body.lineOf(unit.id()).map(Place::line).orElseGet(() -> fields.placeOf(unit.id()));
            Texts.check(unit, canonical.times(), place);
        }
        return new Reading(canonical, body.explicitIds());
    }
}
