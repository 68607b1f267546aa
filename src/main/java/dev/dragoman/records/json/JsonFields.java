package dev.dragoman.records.json;

import dev.dragoman.json.JsonValue;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.fields.FieldValue;
import dev.dragoman.records.fields.Fields;
import dev.dragoman.records.fields.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A JSON object whose members have a pointer (RFC 6901); a member that is {@code null} counts as absent. */
final class JsonFields implements Fields {

    private final Map<String, JsonValue> members;
    private final String pointer;

    private JsonFields(Map<String, JsonValue> members, String pointer) {
        this.members = members;
        this.pointer = pointer;
    }

    /**
     * The members of an object.
     *
     * @throws ProblemException INVALID_RECORD if it is not an object
     */
    static JsonFields of(JsonValue value, String pointer) {
        return value.members()
                .map(members -> new JsonFields(members, pointer))
                .orElseThrow(() -> SourceLocation.pointer(pointer)
                        .invalid("expected is a JSON object with members such as \"name\": value"));
    }

    @Override
    public Set<String> names() {
        return new LinkedHashSet<>(members.keySet());
    }

    @Override
    public SourceLocation place(String name) {
        return SourceLocation.pointer(pointer(name));
    }

    /** RFC 6901 §3: {@code ~} and {@code /} are escaped. */
    String pointer(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    Optional<JsonValue> value(String name) {
        return Optional.ofNullable(members.get(name)).filter(value -> !value.isNull());
    }

    @Override
    public Optional<FieldValue> text(String name) {
        return value(name).map(value -> value.text()
                .filter(text -> !text.isBlank())
                .map(text -> new FieldValue(text, place(name)))
                .orElseThrow(() -> notOneText(name)));
    }

    @Override
    public Optional<Fields> nested(String name) {
        return value(name).map(value -> {
            if (value.members().isPresent()) {
                return of(value, pointer(name));
            }
            throw notFields(name);
        });
    }

    @Override
    public List<FieldValue> list(String name) {
        List<FieldValue> values = new ArrayList<>();
        for (JsonValue item : array(name)) {
            SourceLocation place = SourceLocation.pointer(pointer(name) + "/" + values.size());
            String text = item.text()
                    .filter(given -> !given.isBlank())
                    .orElseThrow(() -> place.invalid("the field \"" + name + "\" must be a list of texts"));
            values.add(new FieldValue(text, place));
        }
        return values;
    }

    /** The items of an array; none if it is absent. */
    List<JsonValue> array(String name) {
        return value(name)
                .map(value -> value.items().orElseThrow(() -> notList(name)))
                .orElse(List.of());
    }
}
