package dev.dragoman.desk.release;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Role;
import dev.dragoman.desk.board.BoardQuery;
import dev.dragoman.desk.board.BoardRows;
import dev.dragoman.desk.board.WaitingRows;
import dev.dragoman.desk.page.ReleaseAddress;
import dev.dragoman.desk.release.ChoicePage.Found;
import dev.dragoman.desk.release.ChoicePage.Note;
import dev.dragoman.desk.release.ChoicePage.Option;
import dev.dragoman.desk.release.ChoicePage.RecordChoice;
import dev.dragoman.editions.EditionKey;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.releasing.forecast.ReleaseForecast;
import dev.dragoman.releasing.request.ReleaseRequest;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import dev.dragoman.times.HomeZoneConfig;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the views of the pages on which a release is put together and checked. */
@Singleton
public class ReleaseViews {

    private static final int MAX_FOUND = 20;
    private static final ZoneId UTC = ZoneId.of("Etc/UTC");

    private final Store store;
    private final Checking checking;
    private final HomeZoneConfig home;
    private final Clock clock;

    ReleaseViews(Store store, Checking checking, HomeZoneConfig home, Clock clock) {
        this.store = store;
        this.checking = checking;
        this.home = home;
        this.clock = clock;
    }

    /** What an address asks for; where it names no language version, those that readers do not have yet. */
    ReleaseInput preselected(Caller caller, ReleaseInput asked) {
        if (!asked.editions().isEmpty()) {
            return asked;
        }
        ReleaseInput input = asked;
        for (String slug : asked.records()) {
            List<EditionKey> unreleased = store.read(tables -> new Choosing(tables, caller, null).unreleased(slug));
            for (EditionKey edition : unreleased) {
                input = input.and(edition);
            }
        }
        return input;
    }

    /** The page on which a release is put together. */
    ChoicePage choice(Caller caller, ReleaseInput input, String search, Mistake mistake, LocalizedMessages words) {
        return store.read(tables -> {
            List<RecordChoice> records = records(tables, caller, input, words);
            return new ChoicePage(
                    records,
                    Choosing.weights(words, Optional.of(input.weight().slug())).toList(),
                    input.value("note").orElse(""),
                    notes(records, input, words),
                    when(tables, input.records(), input.isLater(), input.when(), mistake, words),
                    found(tables, caller, input, search, words),
                    search,
                    mistake);
        });
    }

    /** The page that says what the release would do. */
    CheckPage check(
            Caller caller,
            ReleaseInput input,
            ReleaseRequest request,
            ReleaseForecast forecast,
            String key,
            boolean changed,
            LocalizedMessages words) {
        MomentTexts texts = new MomentTexts(words);
        List<RecordChoice> records = store.read(tables -> records(tables, caller, input, words));
        Checking.Reader reader = new Checking.Reader(caller, words, Checking.titles(records));
        List<CheckPage.Stopped> stopped = checking.stopped(forecast, input, reader);
        Set<ZoneId> zones = store.read(tables -> zones(tables, input.records()));
        return new CheckPage(
                input.fields(name -> !name.startsWith("reason.")
                        && stopped.stream().noneMatch(each -> name.equals("unfinished." + each.id()))),
                forecast.basis(),
                key,
                forecast.isPossible(),
                changed,
                new CheckPage.Terms(
                        words.of("release.weight", input.weight().slug()),
                        request.terms().note().orElse(null),
                        notes(records, input, words).stream()
                                .filter(note -> !note.text().isEmpty())
                                .toList(),
                        request.at().map(at -> texts.in(at, zones.stream())).orElse(List.of()),
                        request.at()
                                .map(at -> texts.until(clock.instant(), at.instant()))
                                .orElse(null)),
                checking.rejected(forecast, reader),
                stopped,
                checking.warned(forecast, reader),
                forecast.records().stream()
                        .map(record -> checking.outlook(record, reader))
                        .toList());
    }

    private static List<RecordChoice> records(
            Tables tables, Caller caller, ReleaseInput input, LocalizedMessages words) {
        Choosing choosing = new Choosing(tables, caller, words);
        return input.records().stream()
                .flatMap(slug -> choosing.record(slug, input).stream())
                .toList();
    }

    private static List<Note> notes(List<RecordChoice> records, ReleaseInput input, LocalizedMessages words) {
        return records.stream()
                .flatMap(record -> record.editions().stream())
                .map(edition -> edition.id().substring(edition.id().indexOf('/') + 1))
                .distinct()
                .map(LanguageTag::parse)
                .filter(locale -> !locale.equals(LanguageTag.CANONICAL))
                .map(locale -> new Note(
                        locale.toString(),
                        locale.direction().slug(),
                        words.language(locale.toString()),
                        input.value("note." + locale).orElse("")))
                .toList();
    }

    /**
     * The fields for a date and time, with the zones that these records suggest.
     *
     * @param mistake what was wrong with what was typed; null if nothing was
     */
    public ChoicePage.When when(
            Tables tables,
            List<String> slugs,
            boolean later,
            WhenInput typed,
            Mistake mistake,
            LocalizedMessages words) {
        Set<ZoneId> zones = zones(tables, slugs);
        boolean listed = typed.otherZone().isEmpty()
                && (typed.zone().isEmpty()
                        || zones.stream().anyMatch(zone -> zone.getId().equals(typed.zone())));
        List<Option> options = Stream.concat(
                        zones.stream()
                                .map(zone -> new Option(
                                        zone.getId(),
                                        name(zone, words),
                                        listed && zone.getId().equals(typed.zone()))),
                        Stream.of(new Option(WhenInput.OTHER, words.get("release.other-zone"), !listed)))
                .toList();
        List<String> offsets = mistake == null ? List.of() : mistake.offsets();
        return new ChoicePage.When(
                later,
                typed,
                options,
                offsets.stream()
                        .map(offset -> new Option(
                                offset,
                                words.with(
                                        offset.equals(offsets.get(0)) ? "release.earlier" : "release.later-one",
                                        "offset",
                                        "UTC" + offset),
                                offset.equals(typed.offset())))
                        .toList());
    }

    private String name(ZoneId zone, LocalizedMessages words) {
        if (zone.equals(home.homeZone())) {
            return words.with("release.home-zone", "zone", zone.getId());
        }
        return zone.equals(UTC) ? "UTC" : zone.getId();
    }

    /** The home zone, those of these records, and UTC. */
    public Set<ZoneId> zones(Tables tables, List<String> slugs) {
        Set<ZoneId> zones = new LinkedHashSet<>();
        zones.add(home.homeZone());
        slugs.stream()
                .flatMap(slug -> tables.table(Revisions.class).newest(slug).stream())
                .map(Revision::record)
                .flatMap(ReleaseViews::zones)
                .forEach(zones::add);
        zones.add(UTC);
        return zones;
    }

    private static Stream<ZoneId> zones(CanonicalRecord record) {
        return record.event().stream().map(event -> event.start().zone());
    }

    /** What matches a search, or else what waits to be released. */
    private List<Found> found(
            Tables tables, Caller caller, ReleaseInput input, String search, LocalizedMessages words) {
        List<String> there = input.records();
        List<String> locales = locales(tables, caller);
        if (search.isBlank()) {
            return there.isEmpty()
                    ? tables.table(WaitingRows.class).approved(locales, MAX_FOUND).stream()
                            .map(item -> new Found(
                                    item.slug(),
                                    item.title(),
                                    words.language(item.locale()),
                                    ReleaseAddress.ofRecord(item.slug())))
                            .toList()
                    : List.of();
        }
        BoardQuery query = new BoardQuery(
                BoardQuery.SHOWN.get(0),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                search,
                BoardQuery.SORTS.get(0),
                1);
        return tables
                .table(BoardRows.class)
                .page(
                        "",
                        "",
                        query.pattern(),
                        query.show(),
                        caller.name(),
                        clock.instant(),
                        query.sort(),
                        locales,
                        MAX_FOUND,
                        0)
                .stream()
                .filter(record -> !there.contains(record.slug()))
                .map(record -> new Found(record.slug(), record.title(), null, ReleaseAddress.ofRecord(record.slug())))
                .toList();
    }

    private static List<String> locales(Tables tables, Caller caller) {
        List<String> locales = tables.table(BoardRows.class).locales().stream()
                .filter(locale -> caller.may(Role.PUBLISHER, LanguageTag.parse(locale)))
                .toList();
        // Statements have no empty lists: no locale has the empty name.
        return locales.isEmpty() ? List.of("") : locales;
    }
}
