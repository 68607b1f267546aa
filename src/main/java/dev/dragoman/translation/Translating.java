package dev.dragoman.translation;

import dev.dragoman.json.Digest;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Origin;
import dev.dragoman.records.RecordJson;
import dev.dragoman.records.RecordSummaries;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.records.names.UnknownRecord;
import dev.dragoman.storage.CompressedText;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.evidence.Author;
import dev.dragoman.translation.evidence.TextOrigin;
import dev.dragoman.translation.history.VersionSteps;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Stores a bundle as its next version, if its content is new. */
@Singleton
public class Translating {

    private final Clock clock;

    Translating(Clock clock) {
        this.clock = clock;
    }

    /**
     * The newest version after the act.
     *
     * @param revision the newest revision of the record
     */
    public BundleVersion store(Tables tables, Bundle bundle, int revision, Origin origin) {
        return store(tables, bundle, revision, origin, Optional.empty());
    }

    /**
     * The newest version after the act, as above.
     *
     * @param author who stores it
     */
    public BundleVersion store(Tables tables, Bundle bundle, int revision, Origin origin, Optional<Author> author) {
        return store(tables, bundle, revision, origin, author, MadeUnits.usual(bundle, origin));
    }

    /**
     * The newest version after the act, as above.
     *
     * @param made how its new texts were made
     */
    public BundleVersion store(
            Tables tables, Bundle bundle, int revision, Origin origin, Optional<Author> author, TextOrigin made) {
        BundleVersions versions = tables.table(BundleVersions.class);
        String slug = bundle.slug().value();
        String locale = bundle.locale().toString();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        tables.table(Revisions.class).lock(slug, now);
        Optional<BundleVersion> newest = versions.newest(slug, locale);
        if (newest.isEmpty()) {
            requireNewLanguage(tables, slug, bundle.locale());
        }
        String content = BundleJson.DOCUMENT.write(bundle);
        Digest digest = RecordJson.digest(content, bundle.slug());
        if (newest.isPresent() && newest.get().digest().equals(digest)) {
            return newest.get();
        }
        int number = newest.map(BundleVersion::number).orElse(0) + 1;
        Optional<String> name = author.map(Author::name);
        versions.add(
                slug, locale, number, revision, digest.hex(), CompressedText.pack(content), origin.name(), name, now);
        Revision today = tables.table(Revisions.class).newest(slug).orElseThrow();
        CountedUnits.put(tables, today.record(), bundle, number);
        tables.table(VersionSteps.class)
                .addChanges(slug, locale, number, bundle.changed(newest.map(BundleVersion::bundle)));
        MadeUnits.of(bundle, newest.map(BundleVersion::bundle)).add(tables, number, made, author, now);
        tables.table(RecordSummaries.class).touch(slug, now);
        return new BundleVersion(bundle, number, revision, digest, origin, name, now);
    }

    /**
     * Locks a record until the transaction ends, and returns its newest revision.
     *
     * @throws ProblemException UNKNOWN_RECORD or RECORD_RENAMED
     */
    public static Revision lockRecord(Tables tables, Slug slug) {
        Revisions revisions = tables.table(Revisions.class);
        // The lock adds a row where there is none, so only a record that exists is locked.
        Revision known = revisions.newest(slug.value()).orElseThrow(() -> UnknownRecord.of(tables, slug.value()));
        revisions.lock(slug.value(), known.storedAt());
        return revisions.newest(slug.value()).orElseThrow();
    }

    /**
     * Locks the record of a bundle until the transaction ends, and returns the newest version of the bundle.
     *
     * @throws ProblemException UNKNOWN_RECORD or UNKNOWN_BUNDLE
     */
    public static BundleVersion lockNewest(Tables tables, Slug slug, LanguageTag locale) {
        lockRecord(tables, slug);
        return newest(tables, slug, locale);
    }

    /**
     * The newest version of the bundle of a record that exists.
     *
     * @throws ProblemException UNKNOWN_BUNDLE
     */
    public static BundleVersion newest(Tables tables, Slug slug, LanguageTag locale) {
        return tables.table(BundleVersions.class)
                .newest(slug.value(), locale.toString())
                .orElseThrow(() -> new ProblemException(
                                ProblemCode.UNKNOWN_BUNDLE, "The record " + slug + " has no translation into " + locale)
                        .with("slug", slug.value())
                        .with("locale", locale.toString()));
    }

    /**
     * Checks that a record has no bundle in the same language under another tag.
     *
     * @throws ProblemException LANGUAGE_EXISTS, with the tag of the one that exists
     */
    public static void requireNewLanguage(Tables tables, String slug, LanguageTag locale) {
        Optional<LanguageTag> same = tables.table(BundleVersions.class).locales(slug).stream()
                .map(LanguageTag::parse)
                .filter(other -> !other.equals(locale) && other.isSameLanguage(locale))
                .findFirst();
        if (same.isPresent() || LanguageTag.CANONICAL.isSameLanguage(locale)) {
            LanguageTag existing = same.orElse(LanguageTag.CANONICAL);
            throw new ProblemException(
                            ProblemCode.LANGUAGE_EXISTS,
                            existing.equals(LanguageTag.CANONICAL)
                                    ? locale + " is the language of the canonical text, en"
                                    : "The record has a translation in " + existing + ", which is the same language as "
                                            + locale + "; send it as " + existing)
                    .with("locale", locale.toString())
                    .with("existing", existing.toString());
        }
    }
}
