package dev.dragoman.browser;

import dev.dragoman.operations.RecordFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A record that has been revised since its Japanese translation was made, which had left out one part. */
final class Revised {

    static final String SLUG = "revised-since-its-translation";

    private static final String RECORD = """
            ---
            kind: readout
            title: %s
            byline: By a secretary of %s
            topic: How pages show what is out of date
            issued: 2026-01-15
            event:
              start: 2026-01-15T18:30[Europe/Brussels]
              duration: PT1H
              place: Brussels
            ---

            ![A room with %s]()

            The ministers met in the morning and spoke about the %s of their work until noon.

            ## A heading that stayed

            > A quotation that stayed.

            1. The first point that was printed, about %s and what follows.

               - (1) A point within the point, which nobody has translated.
            """;

    private static final Map<String, String> JAPANESE = Map.of(
            "title", "改訂された文書",
            "byline", "事務官による",
            "topic", "古くなった箇所の表示",
            "place", "ブリュッセル",
            "img1", "部屋の写真",
            "p1", "大臣は午前中に会合し、正午まで協議しました。",
            "h1", "変わらない見出し",
            "p2", "変わらない引用。",
            "p3", "印刷された最初の項目。");

    private static final Map<String, String> SOURCES = Map.of(
            "title", "A record that changes",
            "byline", "By a secretary of state",
            "topic", "How pages show what is out of date",
            "place", "Brussels",
            "img1", "A room with a table",
            "p1", "The ministers met in the morning and spoke about the beginning of their work until noon.",
            "h1", "A heading that stayed",
            "p2", "A quotation that stayed.",
            "p3", "The first point that was printed, about plans and what follows.");

    private Revised() {}

    /** Stores and releases both revisions, the translation with the first. */
    static void release(RecordFolders folders, Path parent) throws IOException {
        String first = RECORD.formatted("A record that changes", "state", "a table", "beginning", "plans");
        String second = RECORD.formatted("A record that changed", "the state", "a round table", "course", "deeds");
        folders.importRecord(parent, SLUG, Map.of("en.md", first, "ja.xlf", bundle()));
        folders.importRecord(parent, SLUG, Map.of("en.md", second));
    }

    private static String bundle() {
        Map<String, String> units = new TreeMap<>();
        JAPANESE.forEach((id, target) -> units.put(id, Xliff.unit(id, SOURCES.get(id), target)));
        return Xliff.file("ja", units.values());
    }
}
