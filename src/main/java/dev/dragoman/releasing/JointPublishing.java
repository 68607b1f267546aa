package dev.dragoman.releasing;

import dev.dragoman.editions.Edition;
import dev.dragoman.editions.Editions;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.ReleaseGate.CheckedSelection;
import dev.dragoman.releasing.terms.ReleaseTerms;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the editions of a release public, all or none; a canonical text takes its other public locales along. */
@Singleton
public class JointPublishing {

    private final Publishing publishing;
    private final HeldLocales hold;
    private final Clock clock;

    JointPublishing(Publishing publishing, HeldLocales hold, Clock clock) {
        this.publishing = publishing;
        this.hold = hold;
        this.clock = clock;
    }

    /**
     * Releases what passed the gate. What has become public since is never replaced by what is older; a locale on hold
     * whose version is not up to date keeps its old edition.
     *
     * @param releaseId the release that the editions are part of
     * @throws ProblemException WRONG_STATE if the canonical text of a record is neither among them nor public
     */
    void release(Tables tables, CheckedSelection selection, ReleaseTerms terms, Optional<String> releaseId) {
        release(tables, selection.items(), terms, releaseId);
    }

    /**
     * Reads what would be public after a release. The gate is not asked, so that drafts with errors can be looked at too, and the
     * transaction is always rolled back, so that nothing is published past the gate.
     *
     * @throws ProblemException WRONG_STATE as above
     */
    <T> T preview(Store store, List<ReleaseItem> items, ReleaseTerms terms, Function<Tables, T> read) {
        return preview(store, tables -> items, terms, read);
    }

    /**
     * The same of what is found, or stored, in the transaction itself.
     *
     * @throws ProblemException WRONG_STATE as above
     */
    <T> T preview(
            Store store, Function<Tables, List<ReleaseItem>> items, ReleaseTerms terms, Function<Tables, T> read) {
        return store.inRolledBackTransaction(tables -> {
            release(tables, items.apply(tables), terms, Optional.empty());
            return read.apply(tables);
        });
    }

    private void release(Tables tables, List<ReleaseItem> items, ReleaseTerms terms, Optional<String> releaseId) {
        Map<String, List<ReleaseItem>> bySlug = items.stream()
                .collect(Collectors.groupingBy(item -> item.slug().value(), TreeMap::new, Collectors.toList()));
        lockAll(tables, bySlug.keySet());
        bySlug.values().forEach(ofRecord -> release(tables, ofRecord, new Shared(terms, releaseId)));
    }

    /** Locks the records, always in the same order, to avoid deadlocks. */
    void lockAll(Tables tables, Iterable<String> sortedSlugs) {
        sortedSlugs.forEach(
                slug -> tables.table(Revisions.class).lock(slug, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private void release(Tables tables, List<ReleaseItem> items, Shared shared) {
        Slug slug = items.get(0).slug();
        Map<LanguageTag, Edition> shown = tables.table(Editions.class).newestOfEachLocale(slug.value()).stream()
                .collect(Collectors.toMap(Edition::locale, Function.identity()));
        Optional<ReleaseItem> canonical =
                items.stream().filter(ReleaseItem::isCanonical).findFirst();
        Revision revision = revision(tables, slug, canonical, Optional.ofNullable(shown.get(LanguageTag.CANONICAL)));
        Optional<Weight> change = canonical.flatMap(item -> publishCanonical(tables, revision, item, shown, shared));
        versions(items, canonical.isPresent(), shown).forEach((locale, number) -> {
            BundleVersion version = tables.table(BundleVersions.class)
                    .find(slug.value(), locale, number)
                    .orElseThrow();
            Optional<Edition> edition =
                    Optional.ofNullable(shown.get(version.bundle().locale()));
            EditionTerms terms = terms(items, version, change, shared);
            hold.revision(
                            version,
                            revision,
                            () -> edition.flatMap(
                                    of -> tables.table(Revisions.class).find(slug.value(), of.revision())))
                    .ifPresent(of -> publishing.release(tables, of, Optional.of(version), terms, shared.releaseId()));
        });
    }

    /** How much the canonical text's change matters; empty if it was public already. */
    private Optional<Weight> publishCanonical(
            Tables tables, Revision revision, ReleaseItem item, Map<LanguageTag, Edition> shown, Shared shared) {
        Edition made = publishing.release(
                tables,
                revision,
                Optional.empty(),
                // What was said of an earlier revision is not said of the one that is public by now.
                EditionTerms.of(
                        LanguageTag.CANONICAL,
                        Optional.of(item).filter(of -> of.revision() == revision.number()),
                        shared.terms()),
                shared.releaseId());
        return Optional.ofNullable(shown.get(LanguageTag.CANONICAL))
                        .filter(before -> before.number() == made.number())
                        .isPresent()
                ? Optional.empty()
                : Optional.of(made.weight());
    }

    private static Revision revision(Tables tables, Slug slug, Optional<ReleaseItem> item, Optional<Edition> shown) {
        int newest = Math.max(
                item.map(ReleaseItem::revision).orElse(0),
                shown.map(Edition::revision).orElse(0));
        return tables.table(Revisions.class).find(slug.value(), newest).orElseThrow(() -> canonicalIsNotPublic(slug));
    }

    static ProblemException canonicalIsNotPublic(Slug slug) {
        return new ProblemException(
                        ProblemCode.WRONG_STATE,
                        "The canonical text of " + slug + " is not public; release it first, or in the same release")
                .with("slug", slug.value());
    }

    /** The bundle versions to show, by locale: the pinned ones, and with a canonical text the public ones too. */
    private static Map<String, Integer> versions(
            List<ReleaseItem> items, boolean withCanonical, Map<LanguageTag, Edition> shown) {
        Map<String, Integer> versions = new TreeMap<>();
        items.forEach(item ->
                item.version().ifPresent(number -> versions.put(item.locale().toString(), number)));
        shown.values().forEach(edition -> edition.bundleVersion().ifPresent(number -> {
            String locale = edition.locale().toString();
            if (withCanonical || versions.containsKey(locale)) {
                versions.merge(locale, number, Math::max);
            }
        }));
        return versions;
    }

    /** What the release says of a translation, or else of the canonical text that carries it along. */
    private static EditionTerms terms(
            List<ReleaseItem> items, BundleVersion version, Optional<Weight> change, Shared shared) {
        LanguageTag locale = version.bundle().locale();
        Optional<ReleaseItem> item = items.stream()
                .filter(each -> each.locale().equals(locale))
                // Said of that version only; a newer one may be public by now.
                .filter(each -> each.version().equals(Optional.of(version.number())))
                .findFirst();
        EditionTerms terms = EditionTerms.of(locale, item, shared.terms());
        return change.map(terms::withUsualWeight).orElse(terms);
    }

    /** What is the same for all editions of a release. */
    private record Shared(ReleaseTerms terms, Optional<String> releaseId) {}
}
