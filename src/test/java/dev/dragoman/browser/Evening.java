package dev.dragoman.browser;

import dev.dragoman.operations.RecordFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A record in all languages of an event that begins half past and ends on the hour, at noon or midnight elsewhere. */
final class Evening {

    static final String SLUG = "an-evening-in-brussels";

    private static final String RECORD = """
            ---
            kind: readout
            title: An evening in Brussels
            topic: Times as browsers show them
            issued: 2026-01-15
            event:
              start: 2026-01-15T18:30+01:00[Europe/Brussels]
              end: 2026-01-15T20:00+01:00[Europe/Brussels]
            ---

            The ministers met in the evening.
            """;

    private Evening() {}

    static void release(RecordFolders folders, Path parent) throws IOException {
        Map<String, String> files = new HashMap<>(Map.of("en.md", RECORD));
        for (String language : Pages.LANGUAGES) {
            if (!language.equals("en")) {
                String unit = Xliff.unit("title", "An evening in Brussels", "An evening, in " + language);
                files.put(language + ".xlf", Xliff.file(language, List.of(unit)));
            }
        }
        folders.importRecord(parent, SLUG, files);
    }
}
