package dev.dragoman.desk.release;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Role;
import dev.dragoman.desk.page.TranslationAddress;
import dev.dragoman.desk.release.ChoicePage.Changed;
import dev.dragoman.desk.release.ChoicePage.EditionChoice;
import dev.dragoman.desk.release.ChoicePage.Option;
import dev.dragoman.desk.release.ChoicePage.RecordChoice;
import dev.dragoman.desk.release.ChoicePage.Status;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.EditionKey;
import dev.dragoman.editions.PublicStatus;
import dev.dragoman.editions.PublicStatuses;
import dev.dragoman.editions.TranslationStatuses;
import dev.dragoman.editions.TranslationStatuses.Piece;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.records.Unit;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.Coverage;
import dev.dragoman.translation.Reviews;
import dev.dragoman.translation.TargetStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a publisher can choose of a record, with what they have chosen so far. */
final class Choosing {

    private final Tables tables;
    private final Caller caller;
    private final LocalizedMessages words;

    Choosing(Tables tables, Caller caller, LocalizedMessages words) {
        this.tables = tables;
        this.caller = caller;
        this.words = words;
    }

    /** The language versions of a record that the person publishes and that readers do not have yet. */
    List<EditionKey> unreleased(String slug) {
        return statuses(slug).stream()
                .flatMap(statuses -> {
                    boolean draft = statuses.canonical()
                            .filter(edition ->
                                    edition.revision() == statuses.revision().number())
                            .isEmpty();
                    Stream<LanguageTag> canonical = draft ? Stream.of(LanguageTag.CANONICAL) : Stream.empty();
                    Stream<LanguageTag> translations = statuses.bundles().stream()
                            .filter(piece -> releasable(piece)
                                    .filter(version -> !isPublic(piece, version))
                                    .isPresent())
                            .map(piece -> piece.version().bundle().locale());
                    return Stream.concat(canonical, translations);
                })
                .filter(locale -> caller.may(Role.PUBLISHER, locale))
                .map(locale -> new EditionKey(new Slug(slug), locale))
                .toList();
    }

    /** The language versions of a record; empty if there is no such record. */
    Optional<RecordChoice> record(String slug, ReleaseInput input) {
        return statuses(slug).map(statuses -> {
            CanonicalRecord record = statuses.revision().record();
            Map<LanguageTag, PublicStatus> shown = tables.table(PublicStatuses.class).of(slug).stream()
                    .collect(Collectors.toMap(status -> status.edition().locale(), Function.identity()));
            List<EditionChoice> editions = new ArrayList<>();
            if (caller.may(Role.PUBLISHER, LanguageTag.CANONICAL)) {
                editions.add(canonical(statuses, shown, input));
            }
            statuses.bundles().stream()
                    .filter(piece ->
                            caller.may(Role.PUBLISHER, piece.version().bundle().locale()))
                    .map(piece -> translation(record, piece, shown, input))
                    .forEach(editions::add);
            return new RecordChoice(
                    slug, InlineText.words(record.title().source()), TranslationAddress.ofRecord(slug), editions);
        });
    }

    private Optional<TranslationStatuses> statuses(String slug) {
        return TranslationStatuses.read(tables, slug);
    }

    private Optional<BundleVersion> releasable(Piece piece) {
        return tables.table(Reviews.class)
                .newestReleasable(
                        piece.version().bundle().slug().value(),
                        piece.version().bundle().locale().toString());
    }

    private static boolean isPublic(Piece piece, BundleVersion version) {
        return piece.edition()
                .flatMap(Edition::bundleVersion)
                .filter(number -> number == version.number())
                .isPresent();
    }

    private EditionChoice canonical(
            TranslationStatuses statuses, Map<LanguageTag, PublicStatus> shown, ReleaseInput input) {
        Revision newest = statuses.revision();
        EditionKey key = new EditionKey(newest.record().slug(), LanguageTag.CANONICAL);
        String id = ReleaseInput.id(key);
        boolean released = statuses.canonical()
                .filter(edition -> edition.revision() == newest.number())
                .isPresent();
        Optional<Revision> before = Optional.ofNullable(shown.get(LanguageTag.CANONICAL))
                .flatMap(status -> tables.table(Revisions.class)
                        .find(key.slug().value(), status.edition().revision()));
        return new EditionChoice(
                id,
                words.language(LanguageTag.CANONICAL.toString()),
                new Status(
                        isWithdrawn(shown, LanguageTag.CANONICAL) ? "withdrawn" : released ? "released" : "draft",
                        List.of(),
                        null,
                        TranslationAddress.of(key.slug().value(), LanguageTag.CANONICAL.toString()) + "/preview"),
                true,
                input.hasChosen(key),
                List.of(),
                weights(input.value("weight." + id)),
                false,
                false,
                before.map(old -> changed(newest.record(), old.record(), id, input))
                        .orElse(List.of()));
    }

    private List<Changed> changed(CanonicalRecord newest, CanonicalRecord old, String id, ReleaseInput input) {
        Map<String, Unit> before = old.unitsById();
        return newest.units().stream()
                .filter(unit -> Optional.ofNullable(before.get(unit.id()))
                        .filter(was -> InlineText.same(was.source(), unit.source()))
                        .isEmpty())
                .map(unit -> changed(
                        unit,
                        Optional.ofNullable(before.get(unit.id()))
                                .map(Unit::source)
                                .orElse(null),
                        id,
                        input))
                .toList();
    }

    private Changed changed(Unit unit, String before, String id, ReleaseInput input) {
        String field = "unit." + id + "/" + unit.id();
        return new Changed(unit.id(), field, before, unit.source(), weights(input.value(field)));
    }

    private EditionChoice translation(
            CanonicalRecord record, Piece piece, Map<LanguageTag, PublicStatus> shown, ReleaseInput input) {
        BundleVersion newest = piece.version();
        LanguageTag locale = newest.bundle().locale();
        EditionKey key = new EditionKey(record.slug(), locale);
        String id = ReleaseInput.id(key);
        Optional<BundleVersion> releasable = releasable(piece);
        Coverage coverage =
                Coverage.of(record, Optional.of(releasable.orElse(newest).bundle()));
        List<String> outdated = coverage.ids(TargetStatus.OUTDATED);
        return new EditionChoice(
                id,
                words.language(locale.toString()),
                new Status(
                        isWithdrawn(shown, locale)
                                ? "withdrawn"
                                : piece.isReleased()
                                        ? "released"
                                        : piece.review().slug(),
                        units(coverage),
                        releasable
                                .filter(version -> version.number() != newest.number())
                                .map(version -> words.with("release.older", "version", version.number()))
                                .orElse(null),
                        TranslationAddress.ofWork(key.slug().value(), locale.toString())),
                releasable.isPresent(),
                input.hasChosen(key) && releasable.isPresent(),
                authorities(input.value("authority." + id), piece.authority()),
                weights(input.value("weight." + id)),
                coverage.count(TargetStatus.UNFINISHED) > 0,
                input.value("unfinished." + id).isPresent(),
                record.units().stream()
                        .filter(unit -> outdated.contains(unit.id()))
                        .map(unit -> changed(unit, null, id, input))
                        .toList());
    }

    private static boolean isWithdrawn(Map<LanguageTag, PublicStatus> shown, LanguageTag locale) {
        return Optional.ofNullable(shown.get(locale))
                .filter(status -> !status.isPublic())
                .isPresent();
    }

    private List<String> units(Coverage coverage) {
        List<String> parts = new ArrayList<>();
        parts.add(words.with(
                "board.done",
                "done",
                coverage.count(TargetStatus.CURRENT),
                "total",
                coverage.units().size()));
        part("board.outdated", coverage.count(TargetStatus.OUTDATED)).ifPresent(parts::add);
        part("board.unfinished", coverage.count(TargetStatus.UNFINISHED)).ifPresent(parts::add);
        part("board.missing", coverage.count(TargetStatus.MISSING)).ifPresent(parts::add);
        return parts;
    }

    private Optional<String> part(String key, int count) {
        return count == 0 ? Optional.empty() : Optional.of(words.with(key, "count", count));
    }

    private List<Option> weights(Optional<String> chosen) {
        return Stream.concat(
                        Stream.of(new Option("", words.get("release.weight-same"), chosen.isEmpty())),
                        weights(words, chosen))
                .toList();
    }

    static Stream<Option> weights(LocalizedMessages words, Optional<String> chosen) {
        return Arrays.stream(Weight.values())
                .map(Weight::slug)
                .map(slug -> new Option(
                        slug,
                        words.of("release.weight", slug),
                        chosen.filter(slug::equals).isPresent()));
    }

    private List<Option> authorities(Optional<String> chosen, Authority inForce) {
        String value = chosen.flatMap(Authority::of).orElse(inForce).slug();
        return Arrays.stream(Authority.values())
                .map(Authority::slug)
                .map(slug -> new Option(slug, words.of("board.authority", slug), slug.equals(value)))
                .toList();
    }
}
