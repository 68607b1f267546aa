package dev.dragoman.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.io.IOException;

/**
 * Reads JSON (RFC 8259) from clients: no duplicate members, nothing after the end, and nested at most {@value
 * #MAX_DEPTH} deep, which is checked before any recursion.
 */
public final class StrictJson {

    /** Enough for a record: each block needs an array and an object. */
    static final int MAX_DEPTH = 100;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .build();

    private static final JsonLocation START = new JsonLocation(ContentReference.unknown(), 0, 1, 1);

    private StrictJson() {}

    /**
     * Parses a text.
     *
     * @throws ProblemException INVALID_BODY with the {@code line} and the {@code column}
     */
    public static JsonNode read(String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            return read(parser);
        } catch (IOException e) {
            throw unreadable();
        }
    }

    /**
     * Parses bytes in UTF-8.
     *
     * @throws ProblemException INVALID_BODY with the {@code line} and the {@code column}
     */
    public static JsonNode read(byte[] bytes) {
        try (JsonParser parser = MAPPER.createParser(bytes)) {
            return read(parser);
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private static JsonNode read(JsonParser parser) throws IOException {
        try {
            JsonNode value = MAPPER.readTree(parser);
            if (value == null || value.isMissingNode()) {
                throw JsonFault.rejected(START, "it is empty");
            }
            if (parser.nextToken() != null) {
                throw JsonFault.rejected(parser.currentTokenLocation(), "it ends before this");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw JsonFault.rejected(e, parser);
        }
    }

    private static ProblemException unreadable() {
        return new ProblemException(ProblemCode.INVALID_BODY, "The body is not JSON in UTF-8");
    }
}
