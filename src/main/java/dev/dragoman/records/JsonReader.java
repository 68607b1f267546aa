package dev.dragoman.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dragoman.problem.Declined;
import dev.dragoman.problem.ProblemCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a canonical record from JSON (RFC 8259), in the form that {@link JsonWriter} writes. */
public final class JsonReader {

    /** Blocks nest less deep, each with an array and an object. */
    private static final int DEEPEST = 100;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonReader() {}

    /**
     * Reads a document.
     *
     * @throws Declined INVALID_BODY with {@code line} and {@code column} for what is no JSON, INVALID_RECORD or
     *     INVALID_TIME_REFERENCE with the {@code field}, a JSON pointer (RFC 6901), and what would be right
     */
    public static MarkdownReader.Reading read(Slug slug, String json) {
        JsonFields root = JsonFields.of(tree(json), "");
        RecordFields fields = new RecordFields(root, Set.of("blocks"));
        JsonBlocks body = new JsonBlocks(new GivenIds(statedIds(root)));
        List<Block> blocks = body.read(root, 0);
        if (blocks.isEmpty()) {
            throw root.place("blocks").invalid("the record has no text; it holds at least one block");
        }
        CanonicalRecord canonical = fields.record(slug, blocks, Place.pointer(""));
        for (Unit unit : canonical.units()) {
            Place place = body.placeOf(unit.id()).orElseGet(() -> fields.placeOf(unit.id()));
            Texts.check(unit, canonical.times(), place);
        }
        return new MarkdownReader.Reading(canonical, statedIds(root));
    }

    private static JsonNode tree(String json) {
        try {
            JsonNode tree = JSON.readTree(json);
            if (tree.isMissingNode()) {
                throw notJson(1, 1, "it is empty");
            }
            return tree;
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
            throw notJson(at.getLineNr(), at.getColumnNr(), JsonFault.text(e));
        }
    }

    private static Declined notJson(int line, int column, String why) {
        return new Declined(
                        ProblemCode.INVALID_BODY,
                        "line " + line + ", column " + column + ": the body is not JSON: " + why)
                .with("line", line)
                .with("column", column);
    }

    /** The ids of blocks, wherever they stand; what is no text is refused where the block is read. */
    private static Set<String> statedIds(JsonFields root) {
        return root.value("blocks").stream()
                .flatMap(blocks -> blocks.findValues("id").stream())
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .collect(Collectors.toUnmodifiableSet());
    }
}
