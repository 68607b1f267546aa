package dev.dragoman.json;

import dev.dragoman.problem.LikelyName;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An object of JSON in a request, with the members that it may have; one that is {@code null} counts as left out. Each problem names
 * the member as {@code field}, such as {@code editions[0].slug}.
 */
public final class JsonObject {

    private final Map<String, JsonValue> members;
    private final String path;
    private final ProblemCode invalid;

    private JsonObject(Map<String, JsonValue> members, String path, ProblemCode invalid, List<String> known) {
        this.members = members;
        this.path = path;
        this.invalid = invalid;
        for (String name : members.keySet()) {
            if (!known.contains(name)) {
                throw LikelyName.rejected(
                                ProblemCode.UNKNOWN_MEMBER,
                                path + name + " is unknown; known members are " + String.join(", ", known),
                                name,
                                known)
                        .with("field", path + name);
            }
        }
    }

    /** An object without members. */
    public static JsonObject empty(ProblemCode invalid) {
        return new JsonObject(Map.of(), "", invalid, List.of());
    }

    /**
     * Reads an object.
     *
     * @param invalid the problem of what is JSON, but not as it should be
     * @param known the members that it may have
     * @throws ProblemException INVALID_BODY, UNKNOWN_MEMBER
     */
    public static JsonObject read(byte[] body, ProblemCode invalid, List<String> known) {
        return StrictJson.read(body)
                .members()
                .map(members -> new JsonObject(members, "", invalid, known))
                .orElseThrow(() -> new ProblemException(ProblemCode.INVALID_BODY, "The body must be a JSON object"));
    }

    public boolean has(String name) {
        return member(name).isPresent();
    }

    /**
     * The text of a member, if it is there.
     *
     * @throws ProblemException if there is something else than a text
     */
    public Optional<String> text(String name) {
        return member(name).map(value -> text(name, value));
    }

    /**
     * The text of a member that must be there.
     *
     * @throws ProblemException if there is no text
     */
    public String requiredText(String name) {
        return text(name).orElseThrow(() -> invalid(name, "is missing"));
    }

    /**
     * The texts of an array, if it is there.
     *
     * @throws ProblemException if there is something else than an array of texts
     */
    public Optional<List<String>> texts(String name) {
        return items(name).map(items -> {
            List<String> texts = new ArrayList<>();
            items.forEach(item -> texts.add(text(name + "[" + texts.size() + "]", item)));
            return List.copyOf(texts);
        });
    }

    /**
     * The whole number of a member, if it is there.
     *
     * @throws ProblemException if there is something else than a number without a fraction, in the range of an {@code int}
     */
    public Optional<Integer> wholeNumber(String name) {
        return member(name)
                .map(value -> value.wholeNumber().orElseThrow(() -> invalid(name, "must be a whole number")));
    }

    /**
     * True or false, if it is there.
     *
     * @throws ProblemException if there is something else
     */
    public Optional<Boolean> flag(String name) {
        return member(name).map(value -> value.flag().orElseThrow(() -> invalid(name, "must be true or false")));
    }

    /**
     * One of a few values.
     *
     * @param find the value of a text; empty if there is none
     * @throws ProblemException if there is another value, naming those that are right
     */
    public <T> Optional<T> oneOf(String name, Function<String, Optional<T>> find, List<String> right) {
        return text(name).map(text -> find.apply(text)
                .orElseThrow(
                        () -> invalid(name, "is \"" + text + "\", which is not one of " + String.join(", ", right))));
    }

    /**
     * The objects in an array.
     *
     * @param known the members that each of them may have
     * @throws ProblemException if there is something else
     */
    public Optional<List<JsonObject>> objects(String name, List<String> known) {
        return items(name).map(items -> {
            List<JsonObject> objects = new ArrayList<>();
            for (JsonValue item : items) {
                String element = name + "[" + objects.size() + "]";
                Map<String, JsonValue> inner = item.members()
                        .orElseThrow(() -> invalid(element, "must be an object with " + String.join(", ", known)));
                objects.add(new JsonObject(inner, path + element + ".", invalid, known));
            }
            return List.copyOf(objects);
        });
    }

    /**
     * The texts in an object whose members have any names.
     *
     * @throws ProblemException if there is something else
     */
    public Optional<Map<String, String>> textsByName(String name) {
        return member(name).map(value -> {
            Map<String, JsonValue> inner =
                    value.members().orElseThrow(() -> invalid(name, "must be an object whose members are strings"));
            Map<String, String> texts = new LinkedHashMap<>();
            inner.forEach((key, text) -> texts.put(key, text(name + "." + key, text)));
            return texts;
        });
    }

    /** How many items an array has; 0 for any other value. */
    public int size(String name) {
        return member(name).flatMap(JsonValue::items).map(List::size).orElse(0);
    }

    /** The problem of a member, from the end of a sentence. */
    public ProblemException invalid(String name, String wrong) {
        return new ProblemException(invalid, path + name + " " + wrong).with("field", path + name);
    }

    /** The same problem, with the member that it is about. */
    public ProblemException at(String name, ProblemException problem) {
        return problem.with("field", path + name);
    }

    private Optional<List<JsonValue>> items(String name) {
        return member(name).map(value -> value.items().orElseThrow(() -> invalid(name, "must be an array")));
    }

    private String text(String name, JsonValue value) {
        return value.text().orElseThrow(() -> invalid(name, "must be a string"));
    }

    private Optional<JsonValue> member(String name) {
        return Optional.ofNullable(members.get(name)).filter(value -> !value.isNull());
    }
}
