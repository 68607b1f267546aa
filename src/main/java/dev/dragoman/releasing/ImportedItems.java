package dev.dragoman.releasing;

import dev.dragoman.editions.Edition;
import dev.dragoman.editions.Editions;
import dev.dragoman.editions.overrides.OverriddenErrors;
import dev.dragoman.editions.weights.UnitWeights;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Slug;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What of a record came from the content folder and is to be public, but is not yet. */
final class ImportedItems {

    private final Tables tables;
    private final Slug slug;
    private final Map<LanguageTag, Edition> shown;

    private ImportedItems(Tables tables, Slug slug) {
        this.tables = tables;
        this.slug = slug;
        shown = tables.table(Editions.class).newestOfEachLocale(slug.value()).stream()
                .collect(Collectors.toMap(Edition::locale, Function.identity()));
    }

    static List<ReleaseItem> of(Tables tables, Revision newest) {
        return new ImportedItems(tables, newest.record().slug()).of(newest);
    }

    private List<ReleaseItem> of(Revision newest) {
        List<ReleaseItem> items = new ArrayList<>();
        Optional<Integer> revision =
                Optional.ofNullable(shown.get(LanguageTag.CANONICAL)).map(Edition::revision);
        if (newest.origin() == Origin.FOLDER && !isWithdrawn(LanguageTag.CANONICAL)) {
            revision = Optional.of(newest.number());
            items.add(new ReleaseItem(
                    slug,
                    LanguageTag.CANONICAL,
                    newest.number(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    UnitWeights.NONE,
                    OverriddenErrors.NONE));
        }
        revision.ifPresent(number -> tables.table(BundleVersions.class).newestOfEachLocale(slug.value()).stream()
                .filter(version -> version.origin() == Origin.FOLDER)
                .map(version -> item(version, number))
                .filter(item -> !isWithdrawn(item.locale()))
                .forEach(items::add));
        items.removeIf(this::isShown);
        return List.copyOf(items);
    }

    private ReleaseItem item(BundleVersion version, int revision) {
        return new ReleaseItem(
                slug,
                version.bundle().locale(),
                revision,
                Optional.of(version.number()),
                Optional.empty(),
                true,
                Optional.empty(),
                UnitWeights.NONE,
                OverriddenErrors.NONE);
    }

    private boolean isShown(ReleaseItem item) {
        Edition edition = shown.get(item.locale());
        return edition != null
                && edition.revision() == item.revision()
                && edition.bundleVersion().equals(item.version());
    }

    private boolean isWithdrawn(LanguageTag locale) {
        return !shown.containsKey(locale)
                && tables.table(Editions.class)
                        .newest(slug.value(), locale.toString())
                        .isPresent();
    }
}
