package dev.dragoman.desk.record;

import dev.dragoman.records.fields.FieldValue;
import dev.dragoman.records.fields.Fields;
import dev.dragoman.records.fields.SourceLocation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The fields of a record as an author's form has them; each is located at the form's field for it. */
final class TypedFields implements Fields {

    private final UnaryOperator<String> locations;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, TypedFields> nested = new LinkedHashMap<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    /**
     * No fields yet.
     *
     * @param locations the form's field for each field
     */
    TypedFields(UnaryOperator<String> locations) {
        this.locations = locations;
    }

    /** Adds a text, unless it is blank. */
    TypedFields text(String name, String value) {
        if (!value.isBlank()) {
            texts.put(name, value);
        }
        return this;
    }

    /** Adds a list, unless it is empty. */
    TypedFields list(String name, List<String> values) {
        if (!values.isEmpty()) {
            lists.put(name, List.copyOf(values));
        }
        return this;
    }

    /** Adds fields, unless there are none. */
    TypedFields nested(String name, TypedFields fields) {
        if (!fields.names().isEmpty()) {
            nested.put(name, fields);
        }
        return this;
    }

    @Override
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>(texts.keySet());
        names.addAll(nested.keySet());
        names.addAll(lists.keySet());
        return names;
    }

    @Override
    public SourceLocation place(String name) {
        String field = locations.apply(name);
        return new SourceLocation(field, Map.of("field", field));
    }

    @Override
    public Optional<FieldValue> text(String name) {
        return Optional.ofNullable(texts.get(name)).map(text -> new FieldValue(text, place(name)));
    }

    @Override
    public Optional<Fields> nested(String name) {
        return Optional.ofNullable(nested.get(name));
    }

    @Override
    public List<FieldValue> list(String name) {
        return lists.getOrDefault(name, List.of()).stream()
                .map(text -> new FieldValue(text, place(name)))
                .toList();
    }
}
