package dev.dragoman.records.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.fields.FieldValue;
import dev.dragoman.records.fields.Fields;
import dev.dragoman.records.fields.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A JSON object whose members know their pointer (RFC 6901); one that is {@code null} counts as left out. */
final class JsonFields implements Fields {

    private final ObjectNode object;
    private final String pointer;

    private JsonFields(ObjectNode object, String pointer) {
        this.object = object;
        this.pointer = pointer;
    }

    /**
     * The members of an object.
     *
     * @throws ProblemException INVALID_RECORD if it is none
     */
    static JsonFields of(JsonNode node, String pointer) {
        if (node instanceof ObjectNode object) {
            return new JsonFields(object, pointer);
        }
        throw SourceLocation.pointer(pointer)
                .invalid("here stands a JSON object, with its members each as \"name\": value");
    }

    @Override
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Override
    public SourceLocation place(String name) {
        return SourceLocation.pointer(pointer(name));
    }

    /** RFC 6901 §3: {@code ~} and {@code /} are escaped. */
    String pointer(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    Optional<JsonNode> value(String name) {
        return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
    }

    @Override
    public Optional<FieldValue> text(String name) {
        return value(name).map(node -> {
            if (node.isTextual() && !node.textValue().isBlank()) {
                return new FieldValue(node.textValue(), place(name));
            }
            throw notOneText(name);
        });
    }

    @Override
    public Optional<Fields> nested(String name) {
        return value(name).map(node -> {
            if (node.isObject()) {
                return of(node, pointer(name));
            }
            throw notFields(name);
        });
    }

    @Override
    public List<FieldValue> list(String name) {
        List<FieldValue> values = new ArrayList<>();
        for (JsonNode item : array(name)) {
            SourceLocation place = SourceLocation.pointer(pointer(name) + "/" + values.size());
            if (!item.isTextual() || item.textValue().isBlank()) {
                throw place.invalid("the field \"" + name + "\" holds texts");
            }
            values.add(new FieldValue(item.textValue(), place));
        }
        return values;
    }

    /** The items of an array, none where it is left out. */
    Iterable<JsonNode> array(String name) {
        Optional<JsonNode> node = value(name);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof ArrayNode array) {
            return array;
        }
        throw notList(name);
    }
}
