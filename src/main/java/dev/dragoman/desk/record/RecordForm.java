package dev.dragoman.desk.record;

import dev.dragoman.desk.page.Form;
import io.quarkus.qute.TemplateData;
import io.vertx.core.http.HttpServerRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an author has typed of a record so far. It travels from page to page in the fields of forms.
 *
 * @param values by the names of the fields; those that were left blank are absent
 */
@TemplateData
public record RecordForm(Map<String, String> values) {

    /** The text of the record, whose lines and indentation count. */
    static final String BODY = "body";

    /** The revision that the author began with, {@code 3-0123456789ab}; absent for a new record. */
    static final String VERSION = "version";

    /** The slug of the record that a new one was copied from. */
    static final String FROM = "from";

    /** The zone in which the author sees times too. */
    static final String OWN_ZONE = "own-zone";

    static final List<String> ABOUT = List.of("kind", "title", "byline", "topic", "issued");
    static final List<String> UPDATED = List.of("updated-date", "updated-time", "updated-zone", "updated-offset");
    static final List<String> EVENT = List.of(
            "event",
            "start-date",
            "start-time",
            "start-zone",
            "start-offset",
            "end-date",
            "end-time",
            "end-zone",
            "end-offset",
            "days",
            "hours",
            "minutes",
            "about",
            "zones");
    static final List<String> LINKS = List.of("source-names", "source-address", "related");

    private static final List<String> NAMES = Stream.of(
                    Stream.of("slug"),
                    ABOUT.stream(),
                    UPDATED.stream(),
                    EVENT.stream(),
                    Stream.of("place"),
                    LINKS.stream(),
                    Stream.of(BODY, VERSION, FROM, OWN_ZONE))
            .flatMap(names -> names)
            .toList();

    public RecordForm {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A field of a form that goes on from here. */
    @TemplateData
    public record Field(String name, String value) {}

    /**
     * Reads a form.
     *
     * @throws dev.dragoman.problem.ProblemException UNSUPPORTED_MEDIA_TYPE, INVALID_BODY
     */
    static RecordForm read(HttpServerRequest http, byte[] body) {
        Form form = Form.read(http, body);
        Map<String, String> given = new LinkedHashMap<>();
        NAMES.forEach(name -> form.all(name).stream().findFirst().ifPresent(value -> given.put(name, value)));
        return of(given);
    }

    /** The fields that a record has; blank ones and all others are left out. */
    static RecordForm of(Map<String, String> given) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : NAMES) {
            String text = given.getOrDefault(name, "").replace("\r\n", "\n");
            String value = name.equals(BODY) ? text.stripTrailing() : text.strip();
            if (!value.isBlank()) {
                values.put(name, value);
            }
        }
        return new RecordForm(values);
    }

    /** The value of a field; an empty text if it was left blank. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether a field has this value. */
    public boolean is(String name, String value) {
        return get(name).equals(value);
    }

    /** Whether a field was left blank. */
    public boolean isBlank(String name) {
        return !values.containsKey(name);
    }

    /** The same with another value of a field. */
    RecordForm with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return of(more);
    }

    /** The same without some fields. */
    RecordForm without(Set<String> names) {
        Map<String, String> fewer = new LinkedHashMap<>(values);
        fewer.keySet().removeAll(names);
        return new RecordForm(fewer);
    }

    /** The values of some fields, for people to compare. */
    String shown(List<String> names) {
        return String.join(
                " · ",
                names.stream().map(this::get).filter(value -> !value.isEmpty()).toList());
    }

    /** All fields, for a form that goes on from here. */
    public List<Field> fields() {
        return values.entrySet().stream()
                .map(field -> new Field(field.getKey(), field.getValue()))
                .toList();
    }
}
