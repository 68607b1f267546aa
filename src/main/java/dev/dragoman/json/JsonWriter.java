package dev.dragoman.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** Writes views, whose types are ours, as JSON: all of them can be written. */
@Singleton
public class JsonWriter {

    private final ObjectMapper mapper;

    public JsonWriter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** A view as a text, in one line. */
    public String text(Object view) {
        try {
            return mapper.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every view can be written as JSON", e);
        }
    }

    /** A view in UTF-8. */
    public byte[] bytes(Object view) {
        try {
            return mapper.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every view can be written as JSON", e);
        }
    }
}
