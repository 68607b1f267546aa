package dev.dragoman.desk.administration.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.dragoman.access.AuditEntry;
import dev.dragoman.csv.CsvCell;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The formats of files of the audit log, and how each writes an entry. */
enum AuditFile {
    /** For spreadsheets: RFC 4180, in UTF-8 with a byte order mark, which they need to read it as UTF-8. */
    CSV("text/csv;charset=UTF-8;header=present", "\ufeffid,at,actor,act,slug,locale,detail\r\n") {
        @Override
        String line(AuditEntry entry) {
            return Stream.of(
                            entry.id(),
                            entry.happenedAt().toString(),
                            entry.actor(),
                            entry.act(),
                            entry.slug().orElse(""),
                            entry.locale().orElse(""),
                            entry.detail())
                    .map(CsvCell::of)
                    .collect(Collectors.joining(",", "", "\r\n"));
        }
    },
    /** For programs: one JSON object in each line. */
    JSONL("application/jsonl", "") {
        @Override
        String line(AuditEntry entry) {
            return json(entry) + "\n";
        }
    };

    private static final JsonFactory JSON = new JsonFactory();

    private final String type;
    private final String head;

    AuditFile(String type, String head) {
        this.type = type;
        this.head = head;
    }

    /** The media type. */
    String type() {
        return type;
    }

    /** What the file begins with. */
    byte[] head() {
        return head.getBytes(UTF_8);
    }

    abstract String line(AuditEntry entry);

    private static String json(AuditEntry entry) {
        StringWriter written = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(written)) {
            json.writeStartObject();
            json.writeStringField("id", entry.id());
            json.writeStringField("at", entry.happenedAt().toString());
            json.writeStringField("actor", entry.actor());
            json.writeStringField("act", entry.act());
            field(json, "slug", entry.slug());
            field(json, "locale", entry.locale());
            json.writeFieldName("detail");
            json.writeRawValue(entry.detail());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString();
    }

    private static void field(JsonGenerator json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }
}
