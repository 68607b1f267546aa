package dev.dragoman.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.records.markdown.MarkdownReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Records to test with: the two that the service is born with, and small ones of a given body. */
public final class SampleRecords {

    public static final Slug READOUT = new Slug("nato-foreign-ministers-meeting-2023-04-05");
    public static final Slug STATEMENT = new Slug("joint-statement-nato-japan-2023-04-04");

    private SampleRecords() {}

    /** The folder of one of the two real records. */
    public static Path folder(Slug slug) {
        return Path.of("translations", "records", slug.value());
    }

    public static CanonicalRecord real(Slug slug) {
        try {
            return MarkdownReader.read(slug, Files.readString(folder(slug).resolve("en.md"), UTF_8))
                    .record();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of a statement with this body, which begins on line 6. */
    public static String file(String body) {
        return """
                ---
                kind: statement
                title: A title
                issued: 1990-01-02
                ---
                """ + body;
    }

    /** The file of a readout with an event and this body, which begins on line 9. */
    public static String fileWithEvent(String body) {
        return """
                ---
                kind: readout
                title: A meeting
                issued: 1990-01-02
                event:
                  start: 1990-01-02T11:20+01:00[Europe/Brussels]
                  duration: about PT2H25M
                ---
                """ + body;
    }

    public static MarkdownReader.Reading read(String slug, String file) {
        return MarkdownReader.read(new Slug(slug), file);
    }

    /** A statement with this body. */
    public static CanonicalRecord of(String body) {
        return read("a-record", file(body)).record();
    }
}
