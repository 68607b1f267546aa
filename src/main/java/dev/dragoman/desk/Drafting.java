package dev.dragoman.desk;

import dev.dragoman.access.Audit;
import dev.dragoman.access.Caller;
import dev.dragoman.records.MarkdownReader;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Recording;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Slug;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.BundleVersions;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Stores what an author wrote as the draft of a record, and says what that does to its translations. */
@Singleton
public class Drafting {

    private final Recording recording;
    private final Audit audit;

    Drafting(Recording recording, Audit audit) {
        this.recording = recording;
        this.audit = audit;
    }

    /**
     * Stores the next revision, if it says anything new; nothing of it is public before its release.
     *
     * @param precondition is asked with the newest revision, while nobody else can change the record
     */
    RevisionReport store(
            Tables tables, MarkdownReader.Reading reading, Caller author, Consumer<Optional<VersionTag>> precondition) {
        Slug slug = reading.record().slug();
        Optional<Revision> before = recording.hold(tables, slug);
        precondition.accept(before.map(Drafting::tag));
        Revision after = recording.store(tables, reading, Origin.UPLOAD, Optional.of(author.name()));
        RevisionReport report = report(tables, before, after);
        if (report.changed()) {
            audit.add(
                    tables,
                    author,
                    "record.write",
                    slug.value(),
                    null,
                    Map.of("revision", after.number(), "report", report.text()));
        }
        return report;
    }

    /** What {@link #store} would do; nothing is changed. */
    RevisionReport preview(Tables tables, MarkdownReader.Reading reading, Caller author) {
        Optional<Revision> before = recording.newest(tables, reading.record().slug());
        return report(tables, before, recording.preview(tables, reading, Optional.of(author.name())));
    }

    static VersionTag tag(Revision revision) {
        return VersionTag.of(revision.number(), revision.digest());
    }

    private static RevisionReport report(Tables tables, Optional<Revision> before, Revision after) {
        String slug = after.record().slug().value();
        return RevisionReport.of(
                before, after, tables.table(BundleVersions.class).newestOfEachLocale(slug));
    }
}
