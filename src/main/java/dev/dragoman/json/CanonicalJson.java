package dev.dragoman.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON in its canonical form (JCS, RFC 8785): equal values have equal bytes, so that they can be signed. */
public final class CanonicalJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private CanonicalJson() {}

    /** The canonical form of an object in UTF-8. Its values are texts, integers, truth values, lists, and further objects. */
    public static byte[] bytes(Map<String, ?> object) {
        try {
            return bytes(MAPPER.writeValueAsString(object));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The object cannot be written as JSON", e);
        }
    }

    /**
     * The canonical form of a JSON text in UTF-8.
     *
     * @throws IllegalArgumentException if it is no JSON object or array, or names a member twice
     */
    public static byte[] bytes(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalArgumentException("The text is not JSON: " + e.getMessage(), e);
        }
    }
}
