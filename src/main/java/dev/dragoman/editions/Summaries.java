package dev.dragoman.editions;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.RecordSummaries;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.TopicKey;
import dev.dragoman.records.Unit;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.CountedUnits;
import dev.dragoman.translation.summary.TranslationSummaries;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Keeps what the board shows of records and translations. */
public final class Summaries {

    private Summaries() {}

    /** After a revision was stored. */
    public static void revised(Tables tables, Revision newest) {
        CanonicalRecord record = newest.record();
        String title = InlineText.words(record.title().source());
        Optional<String> topic = record.topic().map(Unit::source).map(InlineText::words);
        tables.table(RecordSummaries.class)
                .put(
                        record.slug().value(),
                        newest.number(),
                        record.kind().name(),
                        record.topic().map(Unit::source).map(TopicKey::of),
                        topic,
                        title,
                        fold(title),
                        record.issued().toString(),
                        record.units().size(),
                        newest.storedAt());
        CountedUnits.put(tables, newest);
    }

    /** After a release. */
    public static void released(Tables tables, Edition edition) {
        String slug = edition.slug().value();
        if (edition.locale().equals(LanguageTag.CANONICAL)) {
            tables.table(RecordSummaries.class).release(slug, Optional.of(edition.revision()), edition.releasedAt());
        } else {
            tables.table(TranslationSummaries.class)
                    .release(slug, edition.locale().toString(), edition.bundleVersion());
            tables.table(RecordSummaries.class).touch(slug, edition.releasedAt());
        }
    }

    /** After a withdrawal. */
    public static void withdrawn(Tables tables, Edition edition, Instant at) {
        String slug = edition.slug().value();
        if (edition.locale().equals(LanguageTag.CANONICAL)) {
            tables.table(RecordSummaries.class).release(slug, Optional.empty(), at);
        } else {
            tables.table(TranslationSummaries.class)
                    .release(slug, edition.locale().toString(), Optional.empty());
            tables.table(RecordSummaries.class).touch(slug, at);
        }
    }

    /** Writes all of a record anew. */
    public static void rewrite(Tables tables, String slug) {
        tables.table(Revisions.class).newest(slug).ifPresent(known -> tables.table(Revisions.class)
                .lock(slug, known.storedAt()));
        TranslationStatuses.read(tables, slug).ifPresent(all -> {
            revised(tables, all.revision());
            all.canonical().ifPresent(edition -> released(tables, edition));
            TranslationSummaries summaries = tables.table(TranslationSummaries.class);
            all.bundles().forEach(piece -> {
                String locale = piece.version().bundle().locale().toString();
                summaries.review(
                        slug, locale, piece.version().number(), piece.review().name());
                summaries.release(slug, locale, piece.edition().flatMap(Edition::bundleVersion));
            });
        });
    }

    /** A text in the form in which titles are searched. */
    public static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
