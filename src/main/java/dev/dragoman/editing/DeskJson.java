package dev.dragoman.editing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;

/** What editors read: JSON that no cache keeps. */
final class DeskJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DeskJson() {}

    static Response answer(Object view) {
        return WriteAnswer.json(200, text(view)).response();
    }

    /** A JSON object with one more member, as the last. */
    static String withMember(String object, String name, boolean value) {
        try {
            ObjectNode json = (ObjectNode) JSON.readTree(object);
            return json.put(name, value).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer of ours is not JSON", e);
        }
    }

    static String text(Object view) {
        try {
            return JSON.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A view cannot be written as JSON", e);
        }
    }
}
