package dev.dragoman.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259) from others: in UTF-8, no member twice, nothing after the end, and nested at most {@value
 * #MAX_DEPTH} levels deep.
 */
public final class StrictJson {

    /** Enough for a record: each block needs an array and an object. */
    static final int MAX_DEPTH = 100;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            // The reader's own check comes first, and names the place.
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH + 1)
                    .build())
            .build();

    private StrictJson() {}

    /**
     * Parses bytes in UTF-8.
     *
     * @throws ProblemException INVALID_BODY with the {@code line} and, unless it is the encoding, the {@code column}
     */
    public static JsonValue read(byte[] bytes) {
        return read(Utf8Text.decode(bytes, ProblemCode.INVALID_BODY));
    }

    /**
     * Parses a text.
     *
     * @throws ProblemException INVALID_BODY with the {@code line} and the {@code column}
     */
    public static JsonValue read(String text) {
        if (!text.isEmpty() && text.charAt(0) == Utf8Text.BYTE_ORDER_MARK) {
            throw JsonFault.at(1, 1, "it begins with a byte order mark (RFC 8259 §8.1); send it without one");
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            return whole(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonValue whole(JsonParser parser) throws IOException {
        try {
            if (parser.nextToken() == null) {
                throw JsonFault.at(1, 1, "it is empty");
            }
            JsonValue value = value(parser, 0);
            if (parser.nextToken() != null) {
                JsonLocation at = parser.currentTokenLocation();
                throw JsonFault.at(at.getLineNr(), at.getColumnNr(), "it has something after its end");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw JsonFault.of(e, parser);
        }
    }

    private static JsonValue value(JsonParser parser, int depth) throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        return new JsonValue(content(parser, depth), at.getLineNr(), at.getColumnNr());
    }

    private static Object content(JsonParser parser, int depth) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(parser, deeper(parser, depth));
            case START_ARRAY -> items(parser, deeper(parser, depth));
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            default -> null;
        };
    }

    private static int deeper(JsonParser parser, int depth) {
        if (depth == MAX_DEPTH) {
            JsonLocation at = parser.currentTokenLocation();
            throw JsonFault.at(
                    at.getLineNr(), at.getColumnNr(), "it is nested more than " + MAX_DEPTH + " levels deep");
        }
        return depth + 1;
    }

    private static Map<String, JsonValue> members(JsonParser parser, int depth) throws IOException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonLocation at = parser.currentTokenLocation();
            JsonValue before = members.get(name);
            if (before != null) {
                throw JsonFault.at(
                        at.getLineNr(),
                        at.getColumnNr(),
                        "the object has the member \"" + name + "\" already, on line " + before.line());
            }
            parser.nextToken();
            members.put(name, new JsonValue(content(parser, depth), at.getLineNr(), at.getColumnNr()));
        }
        return members;
    }

    private static List<JsonValue> items(JsonParser parser, int depth) throws IOException {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, depth));
        }
        return items;
    }

    private static Number number(JsonParser parser) throws IOException {
        boolean whole = parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
        return whole ? (Number) parser.getLongValue() : (Number) parser.getDoubleValue();
    }
}
