package dev.dragoman.json;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value of a JSON text (RFC 8259) that knows where it is: where its name begins for the member of an object, else where it begins
 * itself.
 */
public final class JsonValue {

    /** A {@code String}, {@code Long}, {@code Double} or {@code Boolean}, a {@code Map} or {@code List} of values, or null. */
    private final Object content;

    private final int line;
    private final int column;

    JsonValue(Object content, int line, int column) {
        this.content = content;
        this.line = line;
        this.column = column;
    }

    /** The line, counted from 1. */
    public int line() {
        return line;
    }

    /** The column, counted from 1. */
    public int column() {
        return column;
    }

    public boolean isNull() {
        return content == null;
    }

    /** The text; empty for any other value. */
    public Optional<String> text() {
        return content instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** The number; empty for one with a fraction or beyond the range of an {@code int}, and for any other value. */
    public Optional<Integer> wholeNumber() {
        return content instanceof Long number && number.intValue() == number
                ? Optional.of(number.intValue())
                : Optional.empty();
    }

    /** True or false; empty for any other value. */
    public Optional<Boolean> flag() {
        return content instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
    }

    /** The items of an array, in their order; empty for any other value. */
    public Optional<List<JsonValue>> items() {
        return content instanceof List<?> items
                ? Optional.of(items.stream().map(JsonValue.class::cast).toList())
                : Optional.empty();
    }

    /** The members of an object by name, in their order; empty for any other value. */
    public Optional<Map<String, JsonValue>> members() {
        if (!(content instanceof Map<?, ?> members)) {
            return Optional.empty();
        }
        Map<String, JsonValue> object = new LinkedHashMap<>();
        members.forEach((name, member) -> object.put((String) name, (JsonValue) member));
        return Optional.of(object);
    }

    /** The values of all members of this name, however deep, but not those inside one another. */
    public Stream<JsonValue> find(String name) {
        Stream<JsonValue> inItems = items().stream().flatMap(Collection::stream).flatMap(item -> item.find(name));
        Stream<JsonValue> inMembers = members().stream()
                .flatMap(members -> members.entrySet().stream())
                .flatMap(member -> member.getKey().equals(name)
                        ? Stream.of(member.getValue())
                        : member.getValue().find(name));
        return Stream.concat(inItems, inMembers);
    }

    /** The value for a person: a text in quotation marks, of objects and arrays only the brackets. */
    @Override
    public String toString() {
        if (content instanceof String text) {
            return "\"" + text + "\"";
        }
        if (content instanceof Map) {
            return "{…}";
        }
        return content instanceof List ? "[…]" : String.valueOf(content);
    }
}
