package dev.dragoman.storage.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;

/** A row as a JSON array. Texts are strings, whole numbers are numbers, and bytes are {@code {"base64": …}}. */
final class RowJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BYTES = "base64";

    private RowJson() {}

    static String write(ResultSet row, int columns) throws SQLException {
        ArrayNode values = JSON.createArrayNode();
        for (int i = 1; i <= columns; i++) {
            Object value = row.getObject(i);
            if (value == null) {
                values.addNull();
            } else if (value instanceof byte[] bytes) {
                values.addObject().put(BYTES, bytes);
            } else if (value instanceof Integer || value instanceof Long) {
                values.add(((Number) value).longValue());
            } else if (value instanceof String text) {
                values.add(text);
            } else {
                throw new IllegalStateException("No JSON is defined for a column of " + value.getClass());
            }
        }
        return values.toString();
    }

    /** Sets the parameters of a statement to a row's values. */
    static void set(PreparedStatement statement, String line, Collection<Integer> types) throws SQLException {
        JsonNode values = parse(line);
        if (!values.isArray() || values.size() != types.size()) {
            throw new ArchiveException("A row of the archive has other columns than its table");
        }
        int i = 0;
        for (int type : types) {
            JsonNode value = values.get(i);
            i++;
            if (value.isNull()) {
                statement.setNull(i, type);
            } else if (value.isIntegralNumber()) {
                statement.setLong(i, value.longValue());
            } else if (value.isObject()) {
                statement.setBytes(i, bytes(value.path(BYTES)));
            } else {
                statement.setString(i, value.textValue());
            }
        }
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new ArchiveException("A row of the archive is not JSON", e);
        }
    }

    private static byte[] bytes(JsonNode value) {
        try {
            return value.binaryValue();
        } catch (IOException e) {
            throw new ArchiveException("A row of the archive has bytes that are not base64", e);
        }
    }
}
