package dev.dragoman.records.markdown;

import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Block;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Slug;
import dev.dragoman.records.Unit;
import dev.dragoman.records.fields.Fields;
import dev.dragoman.records.fields.RecordFields;
import dev.dragoman.records.fields.SourceLocation;
import dev.dragoman.records.fields.Texts;
import dev.dragoman.records.limits.TextLimits;
import java.util.List;
import java.util.Set;

/** Reads a canonical record from a Markdown file: YAML front matter, then a CommonMark body. */
public final class MarkdownReader {

    private static final String FENCE = "---";

    private MarkdownReader() {}

    /**
     * A record as read, its units numbered by position.
     *
     * @param explicitIds the ids given in the file, by comments such as {@code <!-- unit: p17 -->}
     */
    public record Reading(CanonicalRecord record, Set<String> explicitIds) {}

    /**
     * Reads a file within the standard limits.
     *
     * @param slug the name of the folder that the file is in
     * @throws ProblemException as below
     */
    public static Reading read(Slug slug, String file) {
        return read(slug, file, TextLimits.STANDARD);
    }

    /**
     * Reads a file.
     *
     * @param slug the name of the folder that the file is in
     * @throws ProblemException INVALID_RECORD or INVALID_TIME_REFERENCE, with the {@code line} and what would be right;
     *     INVALID_BODY for front matter that is nested too deep; LIMIT_EXCEEDED
     */
    public static Reading read(Slug slug, String file, TextLimits limits) {
        limits.requireLines(file);
        List<String> lines =
                file.replace("\r\n", "\n").replaceFirst("^\uFEFF", "").lines().toList();
        int end = lines.isEmpty() || !lines.get(0).equals(FENCE)
                ? -1
                : lines.subList(1, lines.size()).indexOf(FENCE);
        if (end < 0) {
            throw SourceLocation.line(1)
                    .invalid("a record begins with front matter between two lines of three hyphens (---)");
        }
        return read(
                slug,
                YamlFields.read(String.join("\n", lines.subList(1, end + 1)), 2),
                new BodyReader(lines.subList(end + 2, lines.size()), end + 3, limits),
                SourceLocation.line(end + 2),
                limits);
    }

    /**
     * Reads a record whose fields were given apart from its body, as in a form.
     *
     * @param body CommonMark, whose lines are counted from 1
     * @throws ProblemException as above, with the {@code line} in the body, or at the field
     */
    public static Reading read(Slug slug, Fields fields, String body, TextLimits limits) {
        limits.requireLines(body);
        List<String> lines = body.replace("\r\n", "\n").lines().toList();
        return read(slug, fields, new BodyReader(lines, 1, limits), SourceLocation.line(1), limits);
    }

    private static Reading read(Slug slug, Fields given, BodyReader body, SourceLocation start, TextLimits limits) {
        RecordFields fields = new RecordFields(given, Set.of());
        List<Block> blocks = body.read();
        if (blocks.isEmpty()) {
            throw start.invalid("the record has no text after its front matter");
        }
        CanonicalRecord canonical = fields.record(slug, blocks, SourceLocation.line(1));
        limits.requireUnits("The record", canonical.units().size());
        for (Unit unit : canonical.units()) {
            limits.requireLength(unit.id(), unit.source());
            SourceLocation place =
                    body.lineOf(unit.id()).map(SourceLocation::line).orElseGet(() -> fields.placeOf(unit.id()));
            Texts.check(unit, canonical.times(), place);
            limits.requireCodes(unit.id(), unit.source());
        }
        return new Reading(canonical, body.explicitIds());
    }
}
