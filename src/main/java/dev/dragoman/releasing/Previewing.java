package dev.dragoman.releasing;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Role;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.EditionKey;
import dev.dragoman.editions.EditionText;
import dev.dragoman.editions.EditionTexts;
import dev.dragoman.editions.Editions;
import dev.dragoman.editions.LinkedTexts;
import dev.dragoman.editions.Listing;
import dev.dragoman.editions.overrides.OverriddenErrors;
import dev.dragoman.editions.weights.UnitWeights;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.records.names.UnknownRecord;
import dev.dragoman.releasing.request.ReleaseRequest;
import dev.dragoman.releasing.terms.ReleaseTerms;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.Reviews;
import dev.dragoman.translation.Translating;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Shows what a release of a draft would make public, on the usual terms or on its own, by making it in a transaction that is rolled back
 * ({@link JointPublishing#preview}).
 */
@Singleton
public class Previewing {

    private final Store store;
    private final JointPublishing publishing;
    private final ReleaseSelection selecting;

    Previewing(Store store, JointPublishing publishing, ReleaseSelection selecting) {
        this.store = store;
        this.publishing = publishing;
        this.selecting = selecting;
    }

    /** Which version of a translation is previewed, always over the newest revision. */
    public enum Draft {
        NEWEST,
        /** The newest version that may be released. */
        APPROVED
    }

    /**
     * The edition that a release of the canonical text and of one translation would make.
     *
     * @param locale of the translation, or the canonical one
     * @throws ProblemException UNKNOWN_RECORD, RECORD_RENAMED, UNKNOWN_BUNDLE if there is no such version, INVALID_RELEASE if it has
     *     a time that the newest revision does not have, WRONG_STATE if the locale is on hold
     */
    public PreviewedEdition preview(Slug slug, LanguageTag locale, Draft draft) {
        List<ReleaseItem> items = store.read(tables -> items(tables, slug, locale, draft));
        return preview(items, ReleaseTerms.DEFAULT, slug, locale);
    }

    /**
     * The edition of one language version that a release would make, on the terms of that release.
     *
     * @throws ProblemException FORBIDDEN, INVALID_RELEASE or WRONG_STATE if something in it cannot be released, or would not be
     */
    public PreviewedEdition preview(Caller caller, ReleaseRequest request, EditionKey edition) {
        request.editions()
                .forEach(each -> caller.require(Role.PUBLISHER, each.key().locale()));
        List<ReleaseItem> items = store.read(tables -> selecting.select(tables, request.editions()));
        return preview(items, request.terms(), edition.slug(), edition.locale());
    }

    private PreviewedEdition preview(List<ReleaseItem> items, ReleaseTerms terms, Slug slug, LanguageTag locale) {
        return publishing.preview(
                store,
                items,
                terms,
                tables -> tables.table(Editions.class)
                        .publicIn(slug.value(), locale.toString())
                        .map(made -> text(tables, made))
                        .orElseThrow(
                                () -> new ProblemException(
                                        ProblemCode.WRONG_STATE,
                                        slug + " in " + locale
                                                + " would not be released: the locale is on hold until its translation is up to date")));
    }

    private static List<ReleaseItem> items(Tables tables, Slug slug, LanguageTag locale, Draft draft) {
        Revision revision = tables.table(Revisions.class)
                .newest(slug.value())
                .orElseThrow(() -> UnknownRecord.of(tables, slug.value()));
        ReleaseItem canonical = ReleaseItem.canonical(slug, revision.number());
        if (locale.equals(LanguageTag.CANONICAL)) {
            return List.of(canonical);
        }
        BundleVersion version = version(tables, slug, locale, draft);
        ReleaseSelection.requireTimes(new EditionKey(slug, locale), revision.record(), version);
        return List.of(canonical, translation(slug, locale, revision, version.number()));
    }

    private static PreviewedEdition text(Tables tables, Edition made) {
        String slug = made.slug().value();
        EditionText text = tables.table(EditionTexts.class)
                .find(slug, made.locale().toString(), made.number())
                .orElseThrow();
        return new PreviewedEdition(text, tables.table(Editions.class).newestOfEachLocale(slug), related(tables, text));
    }

    private static List<Listing> related(Tables tables, EditionText text) {
        Edition edition = text.edition();
        List<String> related = text.revision().record().links().related().stream()
                .map(Slug::value)
                .toList();
        if (related.isEmpty()) {
            return List.of();
        }
        List<String> locales = Stream.of(edition.locale(), LanguageTag.CANONICAL)
                .map(LanguageTag::toString)
                .distinct()
                .toList();
        return tables
                .table(LinkedTexts.class)
                .of(edition.slug().value(), edition.locale().toString(), edition.number(), related, locales)
                .stream()
                .flatMap(part -> part.related().stream())
                .sorted(Comparator.comparingInt(
                        listing -> related.indexOf(listing.slug().value())))
                .toList();
    }

    private static BundleVersion version(Tables tables, Slug slug, LanguageTag locale, Draft draft) {
        return switch (draft) {
            case NEWEST -> Translating.newest(tables, slug, locale);
            case APPROVED ->
                tables.table(Reviews.class)
                        .newestReleasable(slug.value(), locale.toString())
                        .orElseThrow(() -> new ProblemException(
                                        ProblemCode.UNKNOWN_BUNDLE,
                                        "No version of the translation of " + slug + " into " + locale
                                                + " has been approved")
                                .with("slug", slug.value())
                                .with("locale", locale.toString()));
        };
    }

    private static ReleaseItem translation(Slug slug, LanguageTag locale, Revision revision, int version) {
        return new ReleaseItem(
                slug,
                locale,
                revision.number(),
                Optional.of(version),
                Optional.empty(),
                true,
                Optional.empty(),
                UnitWeights.NONE,
                OverriddenErrors.NONE);
    }
}
