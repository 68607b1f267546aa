package dev.dragoman.releasing.renaming;

import dev.dragoman.access.Audit;
import dev.dragoman.access.Caller;
import dev.dragoman.access.Role;
import dev.dragoman.editions.PublicStatuses;
import dev.dragoman.http.Precondition;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.RecordRows;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Slug;
import dev.dragoman.records.names.FormerSlugs;
import dev.dragoman.records.pictures.Pictures;
import dev.dragoman.releasing.ReleaseEditions;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import dev.dragoman.translation.Reviews;
import dev.dragoman.translation.Translating;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deletes drafts that were never public, with their translations and reviews. The audit log keeps what was done. */
@Singleton
public class DeletingDraft {

    private final Audit audit;

    DeletingDraft(Audit audit) {
        this.audit = audit;
    }

    /**
     * What was deleted.
     *
     * @param revisions how many revisions it had
     * @param versions how many versions each of its translations had, by locale
     * @param reviews how many review actions there were on them
     * @param pictures how many pictures were stored for its next revision
     * @param formerSlugs the slugs that it had before, which are free again
     */
    public record DeletedDraft(
            Slug slug,
            int revisions,
            Map<String, Integer> versions,
            int reviews,
            int pictures,
            List<String> formerSlugs) {}

    /**
     * Deletes a draft.
     *
     * @param precondition checked against the newest revision, while the record is locked
     * @throws ProblemException FORBIDDEN, UNKNOWN_RECORD, RECORD_RENAMED, WRONG_STATE if it was ever public or is in a
     *     scheduled release, or what the precondition throws
     */
    public DeletedDraft delete(Tables tables, Caller caller, Slug record, Precondition precondition) {
        if (!caller.may(Role.AUTHOR, LanguageTag.CANONICAL)) {
            caller.require(Role.PUBLISHER);
        }
        Revision newest = Translating.lockRecord(tables, record);
        precondition.check(Optional.of(newest.tag()));
        String slug = record.value();
        requireNeverPublic(tables, slug);
        requireNotScheduled(tables, caller, slug);
        DeletedDraft deleted = deleted(tables, record, newest);
        Pictures pictures = tables.table(Pictures.class);
        List<String> files = pictures.digestsOf(slug);
        tables.table(FormerSlugs.class).removeAllOf(slug);
        RecordRows.delete(tables, slug);
        files.forEach(pictures::deleteFileIfUnused);
        audit.add(tables, caller, "record.delete", slug, null, detail(deleted, newest));
        return deleted;
    }

    private static void requireNeverPublic(Tables tables, String slug) {
        if (!tables.table(PublicStatuses.class).of(slug).isEmpty()) {
            throw new ProblemException(
                            ProblemCode.WRONG_STATE,
                            "The record \"" + slug
                                    + "\" is or was public, so it cannot be deleted; withdraw it instead")
                    .with("slug", slug)
                    .with("state", "released");
        }
    }

    private static void requireNotScheduled(Tables tables, Caller caller, String slug) {
        tables.table(ReleaseEditions.class).scheduledOf(slug).stream()
                .findFirst()
                .ifPresent(due -> {
                    boolean known = tables.table(ReleaseEditions.class).of(due.id()).stream()
                            .anyMatch(item -> caller.may(Role.PUBLISHER, item.locale()));
                    ProblemException scheduled = new ProblemException(
                                    ProblemCode.WRONG_STATE,
                                    known
                                            ? "The record is in the scheduled release " + due.id()
                                                    + "; cancel that first"
                                            : "The record is in a scheduled release, which a publisher must cancel first")
                            .with("slug", slug)
                            .with("state", "scheduled");
                    throw known ? scheduled.with("release", due.id()) : scheduled;
                });
    }

    private static DeletedDraft deleted(Tables tables, Slug record, Revision newest) {
        String slug = record.value();
        Map<String, Integer> versions = new LinkedHashMap<>();
        int reviews = 0;
        for (BundleVersion version : tables.table(BundleVersions.class).newestOfEachLocale(slug)) {
            String locale = version.bundle().locale().toString();
            versions.put(locale, version.number());
            for (int number = 1; number <= version.number(); number++) {
                reviews += tables.table(Reviews.class).of(slug, locale, number).size();
            }
        }
        return new DeletedDraft(
                record,
                newest.number(),
                versions,
                reviews,
                tables.table(Pictures.class).of(slug).size(),
                tables.table(FormerSlugs.class).of(slug));
    }

    private static Map<String, Object> detail(DeletedDraft deleted, Revision newest) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("revisions", deleted.revisions());
        detail.put("digest", newest.digest().hex());
        detail.put("translations", deleted.versions());
        detail.put("reviews", deleted.reviews());
        detail.put("pictures", deleted.pictures());
        return detail;
    }
}
