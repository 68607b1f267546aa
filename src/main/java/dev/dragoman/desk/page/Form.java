package dev.dragoman.desk.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.http.body.BodyType;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of a form that was sent as {@code application/x-www-form-urlencoded}. */
public final class Form {

    private static final String TYPE = "application/x-www-form-urlencoded";
    private static final int MAX_FIELDS = 10_000;
    private static final int MAX_NUMBER_LENGTH = 9;

    private final Map<String, List<String>> fields;

    private Form(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /**
     * Reads the body of a request.
     *
     * @throws ProblemException UNSUPPORTED_MEDIA_TYPE, INVALID_BODY
     */
    public static Form read(HttpServerRequest http, byte[] body) {
        BodyType.require(http, TYPE);
        try {
            return new Form(new QueryStringDecoder(new String(body, UTF_8), UTF_8, false, MAX_FIELDS).parameters());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.INVALID_BODY, "The form has a broken percent sign");
        }
    }

    /** The value of a field; empty if it was left blank. */
    public Optional<String> get(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** The names of all fields. */
    public Set<String> names() {
        return Set.copyOf(fields.keySet());
    }

    /**
     * A whole number that a page has put into the form.
     *
     * @throws ProblemException INVALID_BODY if the field has none
     */
    public int number(String name) {
        return get(name)
                .filter(text -> text.length() <= MAX_NUMBER_LENGTH && text.matches("[0-9]+"))
                .map(Integer::valueOf)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.INVALID_BODY, "The field \"" + name + "\" of the form should be a whole number"));
    }

    /** All values of a field, such as checkboxes. */
    public List<String> all(String name) {
        return List.copyOf(fields.getOrDefault(name, List.of()));
    }
}
