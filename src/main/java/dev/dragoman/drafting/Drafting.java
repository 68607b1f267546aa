package dev.dragoman.drafting;

import dev.dragoman.access.Audit;
import dev.dragoman.access.Caller;
import dev.dragoman.access.DraftAccess;
import dev.dragoman.access.Role;
import dev.dragoman.bundles.formats.ExportLimit;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.Editions;
import dev.dragoman.http.Precondition;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.Checks;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Slug;
import dev.dragoman.records.markdown.MarkdownReader;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stores what an author wrote as the draft of a record, and says what that does to its translations. */
@Singleton
public class Drafting {

    private final RecordStorage recording;
    private final Audit audit;
    private final DraftAccess drafts;
    private final ExportLimit exports;
    private final Checks checks;

    Drafting(RecordStorage recording, Audit audit, DraftAccess drafts, ExportLimit exports, Checks checks) {
        this.recording = recording;
        this.audit = audit;
        this.drafts = drafts;
        this.exports = exports;
        this.checks = checks;
    }

    /**
     * Stores the next revision, if it says anything new; nothing of it is public before its release.
     *
     * @param precondition checked against the newest revision, while the record is locked
     * @throws dev.dragoman.problem.ProblemException LIMIT_EXCEEDED if an export of it could not be uploaded again
     */
    public RevisionReport store(
            Tables tables, MarkdownReader.Reading reading, Caller author, Precondition precondition) {
        author.require(Role.AUTHOR);
        Slug slug = reading.record().slug();
        Optional<Revision> before = recording.lockNewest(tables, slug);
        precondition.check(before.map(Revision::tag));
        Revision after = recording.store(tables, reading, Origin.UPLOAD, Optional.of(author.name()));
        RevisionReport report = report(tables, before, after, author);
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

    private RevisionReport report(Tables tables, Optional<Revision> before, Revision after, Caller author) {
        String slug = after.record().slug().value();
        List<BundleVersion> newest = tables.table(BundleVersions.class).newestOfEachLocale(slug);
        RevisionReport report =
                RevisionReport.of(before, after, versions(tables, newest, slug, author), checks.of(after.record()));
        if (report.changed()) {
            exports.check(
                    after.record(),
                    after.number(),
                    newest.stream().map(BundleVersion::bundle).toList());
        }
        return report;
    }

    /** In the locales whose drafts the author may read the newest versions, in the others those that are public. */
    private List<BundleVersion> versions(Tables tables, List<BundleVersion> all, String slug, Caller author) {
        BundleVersions versions = tables.table(BundleVersions.class);
        Map<LanguageTag, Edition> shown = tables.table(Editions.class).newestOfEachLocale(slug).stream()
                .collect(Collectors.toMap(Edition::locale, Function.identity()));
        return all.stream()
                .flatMap(newest -> {
                    LanguageTag locale = newest.bundle().locale();
                    return drafts.mayReadDrafts(author, locale)
                            ? Stream.of(newest)
                            : Optional.ofNullable(shown.get(locale))
                                    .flatMap(Edition::bundleVersion)
                                    .flatMap(number -> versions.find(slug, locale.toString(), number))
                                    .stream();
                })
                .toList();
    }
}
