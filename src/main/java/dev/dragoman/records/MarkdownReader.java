package dev.dragoman.records;

import dev.dragoman.problem.Declined;
import dev.dragoman.times.TimeFacts;
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
            throw FrontMatter.invalid(1, "a record begins with front matter between two lines of three hyphens (---)");
        }
        FrontMatter fields = new FrontMatter(String.join("\n", lines.subList(1, end + 1)), 2);
        fields.requireSlug(slug);
        BodyReader body = new BodyReader(lines.subList(end + 2, lines.size()), end + 3);
        List<Block> blocks = body.read();
        if (blocks.isEmpty()) {
            throw FrontMatter.invalid(end + 2, "the record has no text after its front matter");
        }
        CanonicalRecord canonical = assemble(slug, fields, blocks);
        for (Unit unit : canonical.units()) {
            int line = body.lineOf(unit.id()).orElseGet(() -> fields.lineOf(unit.id()));
            checkText(unit, canonical.times(), line);
        }
        return new Reading(canonical, body.explicitIds());
    }

    private static CanonicalRecord assemble(Slug slug, FrontMatter fields, List<Block> blocks) {
        try {
            return new CanonicalRecord(
                    slug,
                    fields.kind(),
                    fields.title(),
                    fields.byline(),
                    fields.topic(),
                    fields.place(),
                    fields.issued(),
                    fields.updated(),
                    fields.event(),
                    blocks);
        } catch (IllegalArgumentException e) {
            throw FrontMatter.invalid(1, e.getMessage());
        }
    }

    private static void checkText(Unit unit, TimeFacts times, int line) {
        try {
            InlineText.references(unit.source()).forEach(time -> times.require(time.reference()));
        } catch (Declined e) {
            throw new Declined(e.code(), "line " + line + ", unit " + unit.id() + ": " + e.detail())
                    .with("line", line)
                    .with("unit", unit.id());
        }
    }
}
