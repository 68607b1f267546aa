package dev.dragoman.desk.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.http.body.BodyType;
import dev.dragoman.json.Utf8Text;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of a form that was sent as {@code application/x-www-form-urlencoded}. */
public final class Form {

    /** The media type of such forms. */
    public static final String TYPE = "application/x-www-form-urlencoded";

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
        return of(body);
    }

    /**
     * The fields of a body of this type, in their order. Malformed UTF-8 is rejected: a text would be stored with other
     * characters than were typed.
     *
     * @throws ProblemException INVALID_BODY
     */
    static Form of(byte[] body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (body.length == 0) {
            return new Form(fields);
        }
        String[] pairs = utf8(body).split("&", MAX_FIELDS + 1);
        if (pairs.length > MAX_FIELDS) {
            throw new ProblemException(ProblemCode.INVALID_BODY, "The form has more than " + MAX_FIELDS + " fields");
        }
        for (String pair : pairs) {
            String[] parts = pair.split("=", 2);
            fields.computeIfAbsent(decode(parts[0]), name -> new ArrayList<>())
                    .add(parts.length < 2 ? "" : decode(parts[1]));
        }
        return new Form(fields);
    }

    private static String decode(String text) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(text.length());
        byte[] bytes = text.getBytes(UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            switch (bytes[i]) {
                case '+' -> decoded.write(' ');
                case '%' -> {
                    decoded.write(hex(bytes, i + 1));
                    i += 2;
                }
                default -> decoded.write(bytes[i]);
            }
        }
        return utf8(decoded.toByteArray());
    }

    private static String utf8(byte[] bytes) {
        try {
            return Utf8Text.decode(bytes, ProblemCode.INVALID_BODY);
        } catch (ProblemException malformed) {
            throw new ProblemException(ProblemCode.INVALID_BODY, "The form has a text that is not UTF-8");
        }
    }

    private static int hex(byte[] bytes, int from) {
        if (from + 2 <= bytes.length) {
            int high = Character.digit(bytes[from], 16);
            int low = Character.digit(bytes[from + 1], 16);
            if (high >= 0 && low >= 0) {
                return high * 16 + low;
            }
        }
        throw new ProblemException(ProblemCode.INVALID_BODY, "The form has a broken percent sign");
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

    /** All fields, in their order. */
    List<UnsentPage.Field> fields() {
        return fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> new UnsentPage.Field(field.getKey(), value)))
                .toList();
    }

    /** All values of a field, such as checkboxes. */
    public List<String> all(String name) {
        return List.copyOf(fields.getOrDefault(name, List.of()));
    }
}
