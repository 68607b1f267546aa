package dev.dragoman.desk.history;

import static java.util.stream.Collectors.toMap;

import dev.dragoman.access.Role;
import dev.dragoman.desk.history.EntryView.TextView;
import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.desk.page.words.WrittenTimes;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.edition.TextDifference;
import dev.dragoman.storage.Tables;
import dev.dragoman.times.HomeZoneConfig;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import dev.dragoman.translation.history.Event;
import dev.dragoman.translation.history.History;
import dev.dragoman.translation.history.Reviewed;
import dev.dragoman.translation.history.Session;
import dev.dragoman.translation.history.VersionSteps;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads pages of the history. The contents of versions are read for the history of one unit alone, a few at a time. */
@Singleton
class HistoryViews {

    private static final int ENTRIES = 20;
    private static final int ENTRIES_OF_UNIT = 10;
    private static final int UNITS = 12;

    private final ZoneId zone;

    HistoryViews(HomeZoneConfig home) {
        zone = home.homeZone();
    }

    /** A page of the history of a whole translation; a unit or a place that is not there makes an empty one. */
    HistoryPage page(Tables tables, DeskTranslation asked, HistoryQuery query, LocalizedMessages words) {
        String slug = asked.slug().value();
        String locale = asked.locale().toString();
        Optional<BundleVersion> newest = tables.table(BundleVersions.class).newest(slug, locale);
        Revision revision = tables.table(Revisions.class).newest(slug).orElseThrow();
        History history = query.unit()
                .map(unit -> History.ofUnit(tables, slug, locale, unit, query.before(), ENTRIES_OF_UNIT))
                .orElseGet(() -> History.of(tables, slug, locale, query.before(), ENTRIES));
        Writer writer = new Writer(new WrittenTimes(words.locale()), new ShownNames(tables));
        List<EntryView> entries = query.unit()
                .map(unit -> ofUnit(new Texts(tables, asked, unit), writer, history.events(), revision, newest))
                .orElseGet(() -> whole(tables, asked, writer, history.events()));
        return new HistoryPage(
                asked.title(),
                words.language(locale),
                asked.path(),
                locale,
                query.unit().orElse(null),
                newest.map(BundleVersion::number).orElse(0),
                revision.number(),
                query.notice(),
                query.isGood(),
                entries,
                query.isFirst() ? null : query.address(asked.path(), Optional.empty()),
                history.next()
                        .map(next -> query.address(asked.path(), Optional.of(next)))
                        .orElse(null));
    }

    /** Writes who did what, when. */
    private final class Writer {

        private final WrittenTimes times;
        private final ShownNames names;

        Writer(WrittenTimes times, ShownNames names) {
            this.times = times;
            this.names = names;
        }

        EntryView write(Event event, List<String> units, TextView text) {
            Instant at = event.session()
                    .map(Session::end)
                    .or(() -> event.review().map(Reviewed::at))
                    .orElseThrow();
            Optional<String> who = event.session()
                    .map(session -> session.author().map(names::of))
                    .orElseGet(() -> event.review()
                            .map(review -> review.displayName().orElseGet(() -> names.of(review.actor()))));
            return new EntryView(
                    event.act(),
                    who.orElse(null),
                    at.toString(),
                    times.at(at, zone),
                    event.session().map(Session::first).orElse(0),
                    event.session()
                            .map(Session::last)
                            .or(() -> event.review().map(Reviewed::version))
                            .orElseThrow(),
                    event.review().flatMap(Reviewed::comment).orElse(null),
                    units.subList(0, Math.min(UNITS, units.size())),
                    Math.max(0, units.size() - UNITS),
                    text);
        }
    }

    private static List<EntryView> whole(Tables tables, DeskTranslation asked, Writer writer, List<Event> events) {
        List<Session> sessions =
                events.stream().flatMap(event -> event.session().stream()).toList();
        TreeMap<Integer, List<String>> changed = sessions.isEmpty()
                ? new TreeMap<>()
                : tables
                        .table(VersionSteps.class)
                        .changes(
                                asked.slug().value(),
                                asked.locale().toString(),
                                sessions.get(sessions.size() - 1).first(),
                                sessions.get(0).last())
                        .stream()
                        .collect(toMap(
                                VersionSteps.Change::version,
                                change -> List.of(change.unit()),
                                HistoryViews::joined,
                                TreeMap::new));
        return events.stream()
                .map(event -> writer.write(
                        event,
                        event.session()
                                .map(session -> units(changed.subMap(session.first(), true, session.last(), true)))
                                .orElse(List.of()),
                        null))
                .toList();
    }

    private static List<String> joined(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static List<String> units(Map<Integer, List<String>> changed) {
        Set<String> units = new LinkedHashSet<>();
        changed.values().forEach(units::addAll);
        return List.copyOf(units);
    }

    /** The texts of one unit in the versions of a translation. */
    private record Texts(Tables tables, DeskTranslation asked, String unit) {

        Optional<String> in(int version) {
            return version < 1
                    ? Optional.empty()
                    : of(tables.table(BundleVersions.class)
                            .find(asked.slug().value(), asked.locale().toString(), version));
        }

        Optional<String> of(Optional<BundleVersion> version) {
            return version.map(found -> found.bundle().targets().get(unit)).map(target -> target.text());
        }
    }

    private static List<EntryView> ofUnit(
            Texts texts, Writer writer, List<Event> events, Revision revision, Optional<BundleVersion> newest) {
        Optional<String> present = texts.of(newest);
        boolean mayTake = revision.record().unitsById().containsKey(texts.unit())
                && texts.asked().caller().may(Role.TRANSLATOR, texts.asked().locale());
        int most = TextDifference.mostTokens(Math.max(1, events.size()));
        List<EntryView> entries = new ArrayList<>();
        Optional<String> before = Optional.empty();
        // From the oldest on, as each text is what the next one is compared with.
        for (int i = events.size() - 1; i >= 0; i--) {
            Session session = events.get(i).session().orElseThrow();
            if (entries.isEmpty()) {
                before = texts.in(session.first() - 1);
            }
            Optional<String> after = texts.in(session.last());
            boolean same = after.equals(before);
            boolean isPresent = after.isPresent() && after.equals(present);
            entries.add(
                    0,
                    writer.write(
                            events.get(i),
                            List.of(),
                            new TextView(
                                    same
                                            ? List.of()
                                            : TextDifference.between(before.orElse(""), after.orElse(""), most),
                                    after.orElse(""),
                                    after.isEmpty(),
                                    isPresent,
                                    mayTake && after.isPresent() && !isPresent)));
            before = after;
        }
        return entries;
    }
}
