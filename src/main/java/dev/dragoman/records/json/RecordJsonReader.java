package dev.dragoman.records.json;

import dev.dragoman.json.StrictJson;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Block;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Slug;
import dev.dragoman.records.Unit;
import dev.dragoman.records.fields.AssignedUnitIds;
import dev.dragoman.records.fields.RecordFields;
import dev.dragoman.records.fields.SourceLocation;
import dev.dragoman.records.fields.Texts;
import dev.dragoman.records.limits.TextLimits;
import dev.dragoman.records.markdown.MarkdownReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a canonical record from JSON (RFC 8259), in the form that {@link RecordJsonWriter} writes. */
public final class RecordJsonReader {

    private RecordJsonReader() {}

    /**
     * Reads a document within the default limits.
     *
     * @throws ProblemException as below
     */
    public static MarkdownReader.Reading read(Slug slug, String json) {
        return read(slug, json, TextLimits.STANDARD);
    }

    /**
     * Reads a document.
     *
     * @throws ProblemException INVALID_BODY with {@code line} and {@code column} for what is not JSON, INVALID_RECORD
     *     or INVALID_TIME_REFERENCE with the {@code field}, a JSON pointer (RFC 6901), and what would be right
     */
    public static MarkdownReader.Reading read(Slug slug, String json, TextLimits limits) {
        JsonFields root = JsonFields.of(StrictJson.read(json), "");
        RecordFields fields = new RecordFields(root, Set.of("blocks"));
        JsonBlocks body = new JsonBlocks(new AssignedUnitIds(statedIds(root)), limits);
        List<Block> blocks = body.read(root, 0);
        if (blocks.isEmpty()) {
            throw root.place("blocks").invalid("the record has no text; it needs at least one block");
        }
        CanonicalRecord canonical = fields.record(slug, blocks, SourceLocation.pointer(""));
        limits.requireUnits("The record", canonical.units().size());
        for (Unit unit : canonical.units()) {
            limits.requireLength(unit.id(), unit.source());
            SourceLocation place = body.placeOf(unit.id()).orElseGet(() -> fields.placeOf(unit.id()));
            Texts.check(unit, canonical.times(), place);
            limits.requireCodes(unit.id(), unit.source());
        }
        return new MarkdownReader.Reading(canonical, statedIds(root));
    }

    /** The ids of all blocks, at any depth; one that is not a text is rejected when its block is read. */
    private static Set<String> statedIds(JsonFields root) {
        return root.value("blocks").stream()
                .flatMap(blocks -> blocks.find("id"))
                .flatMap(id -> id.text().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
