package dev.dragoman.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.dragoman.problem.LikelyName;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A value of a JSON file (RFC 8259) with its line.
 *
 * @param value a {@code String}, {@code Integer}, {@code Double} or {@code Boolean}, a {@code Map} or {@code List} of
 *     such values, or {@code null}
 */
public record JsonValue(Object value, int line) {

    private static final int MAX_DEPTH = 10;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    /**
     * Reads a file; no object may have two members of the same name.
     *
     * @throws ProblemException INVALID_BODY for what is not JSON or is nested too deep, with the line and the column;
     *     INVALID_BUNDLE for a duplicate name
     */
    public static JsonValue read(byte[] file) {
        String text = Utf8Text.decode(file, ProblemCode.INVALID_BODY);
        if (!text.isEmpty() && text.charAt(0) == Utf8Text.BYTE_ORDER_MARK) {
            throw notJson(1, 1, "JSON begins without a byte order mark (RFC 8259 §8.1); save the file without it");
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
                throw notJson(1, 1, "the file is empty");
            }
            JsonValue root = read(parser);
            if (parser.nextToken() != null) {
                throw JsonFault.rejected(parser.currentTokenLocation(), "it ends before this");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw JsonFault.rejected(e, parser);
        }
    }

    /** The members by name, in the file's order. */
    public Map<String, JsonValue> object(String what) {
        if (!(value instanceof Map<?, ?> members)) {
            throw mistyped(what, "an object, {…}");
        }
        Map<String, JsonValue> object = new LinkedHashMap<>();
        members.forEach((name, member) -> object.put((String) name, (JsonValue) member));
        return object;
    }

    /** The members; unknown ones are rejected. */
    public Map<String, JsonValue> object(String what, Set<String> known) {
        Map<String, JsonValue> members = object(what);
        members.forEach((name, member) -> {
            if (!known.contains(name)) {
                throw LikelyName.rejected(
                                ProblemCode.UNKNOWN_MEMBER,
                                "line " + member.line + ": " + what + " has no member \"" + name
                                        + "\"; its members are " + String.join(", ", known),
                                name,
                                known)
                        .with("line", member.line);
            }
        });
        return members;
    }

    public String text(String what) {
        if (!(value instanceof String text)) {
            throw mistyped(what, "a text, \"…\"");
        }
        return text;
    }

    public List<String> texts(String what) {
        if (!(value instanceof List<?> items)) {
            throw mistyped(what, "a list of texts, [\"…\"]");
        }
        return items.stream()
                .map(item -> ((JsonValue) item).text("an item of " + what))
                .toList();
    }

    public int number(String what) {
        if (!(value instanceof Integer number)) {
            throw mistyped(what, "a whole number");
        }
        return number;
    }

    public boolean flag(String what) {
        if (!(value instanceof Boolean flag)) {
            throw mistyped(what, "true or false");
        }
        return flag;
    }

    public ProblemException invalid(String what) {
        return new ProblemException(ProblemCode.INVALID_BUNDLE, "line " + line + ": " + what).with("line", line);
    }

    private ProblemException mistyped(String what, String right) {
        return invalid(
                value == null ? what + " is null; leave it out, or make it " + right : what + " should be " + right);
    }

    private static JsonValue read(JsonParser parser) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        return switch (parser.currentToken()) {
            case START_OBJECT -> new JsonValue(members(parser), line);
            case START_ARRAY -> new JsonValue(items(parser), line);
            case VALUE_STRING -> new JsonValue(parser.getText(), line);
            case VALUE_TRUE, VALUE_FALSE -> new JsonValue(parser.getBooleanValue(), line);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue(number(parser), line);
            default -> new JsonValue(null, line);
        };
    }

    private static Map<String, JsonValue> members(JsonParser parser) throws IOException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            JsonValue before = members.get(name);
            if (before != null) {
                throw new JsonValue(null, line).invalid("\"" + name + "\" is on line " + before.line + " already");
            }
            members.put(name, new JsonValue(read(parser).value, line));
        }
        return members;
    }

    private static List<JsonValue> items(JsonParser parser) throws IOException {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(parser));
        }
        return items;
    }

    private static Number number(JsonParser parser) throws IOException {
        boolean small = parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() == JsonParser.NumberType.INT;
        return small ? (Number) parser.getIntValue() : (Number) parser.getDoubleValue();
    }

    private static ProblemException notJson(int line, int column, String what) {
        return new ProblemException(ProblemCode.INVALID_BODY, "line " + line + ", column " + column + ": " + what)
                .with("line", line)
                .with("column", column);
    }
}
