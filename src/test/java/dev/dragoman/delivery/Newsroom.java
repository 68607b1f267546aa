package dev.dragoman.delivery;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.publication.Publishing;
import dev.dragoman.records.MarkdownReader;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Recording;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.records.Unit;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.Translating;
import dev.dragoman.translation.UnitState;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Releases records of a test's own straight into the database, as another instance would. */
@Singleton
public class Newsroom {

    private static final AtomicInteger LAST = new AtomicInteger();

    private final Store store;
    private final Recording recording;
    private final Translating translating;
    private final Publishing publishing;

    Newsroom(Store store, Recording recording, Translating translating, Publishing publishing) {
        this.store = store;
        this.recording = recording;
        this.translating = translating;
        this.publishing = publishing;
    }

    /** A slug that no other test uses. */
    String newSlug() {
        return "own-record-" + LAST.incrementAndGet();
    }

    /** Releases the next revision of a record in the canonical language. */
    void release(String slug, String markdown) {
        store.inTransaction(tables -> {
            Revision revision = recording.store(tables, MarkdownReader.read(new Slug(slug), markdown), Origin.UPLOAD);
            return publishing.release(tables, revision, Optional.empty());
        });
    }

    /** Releases the next translation of a record: the targets of some of its units, by id. */
    void translate(String slug, String locale, Map<String, String> targets) {
        store.inTransaction(tables -> {
            Revision revision = tables.table(Revisions.class).newest(slug).orElseThrow();
            Map<String, Unit> units = revision.record().unitsById();
            List<Target> translated = targets.entrySet().stream()
                    .map(target -> new Target(
                            target.getKey(),
                            target.getValue(),
                            UnitState.TRANSLATED,
                            Optional.empty(),
                            units.get(target.getKey()).source()))
                    .toList();
            Bundle bundle = new Bundle(
                    new Slug(slug),
                    LanguageTag.parse(locale),
                    Authority.PROVISIONAL,
                    Provenance.UNKNOWN,
                    Bundle.byUnit(translated));
            BundleVersion version = translating.store(tables, bundle, revision.number(), Origin.UPLOAD);
            return publishing.release(tables, revision, Optional.of(version));
        });
    }

    /** A small record in the form of {@code en.md}. */
    static String statement(String title, String topic, String issued, String text) {
        return """
                ---
                kind: statement
                title: %s
                topic: %s
                issued: %s
                ---

                %s
                """.formatted(title, topic, issued, text);
    }
}
