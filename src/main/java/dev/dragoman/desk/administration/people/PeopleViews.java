package dev.dragoman.desk.administration.people;

import dev.dragoman.access.AuditEntries;
import dev.dragoman.access.administration.PeopleWithAccess;
import dev.dragoman.access.administration.PersonAccess;
import dev.dragoman.access.people.Person;
import dev.dragoman.desk.page.AdministrationAddress;
import dev.dragoman.desk.page.words.WrittenTimes;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.storage.Tables;
import dev.dragoman.times.HomeZoneConfig;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the pages about people. */
@Singleton
class PeopleViews {

    private static final int PAGE = 50;

    private final PeopleWithAccess people;
    private final HomeZoneConfig home;
    private final Clock clock;

    PeopleViews(PeopleWithAccess people, HomeZoneConfig home, Clock clock) {
        this.people = people;
        this.home = home;
        this.clock = clock;
    }

    /** A page of the list. */
    PeoplePage page(Tables tables, PeopleQuery query, LocalizedMessages words, String notice) {
        Instant now = clock.instant();
        List<PersonAccess> found = people.all(tables).stream()
                .filter(person -> query.former() || person.hasAccess(now))
                .filter(person -> query.matches(person.name())
                        || person.displayName(now).filter(query::matches).isPresent())
                .toList();
        int from = Math.min(found.size(), (query.page() - 1) * PAGE);
        int to = Math.min(found.size(), from + PAGE);
        return new PeoplePage(
                found.subList(from, to).stream()
                        .map(person -> row(tables, person, now, words))
                        .toList(),
                query.search(),
                query.former(),
                query.page() > 1 ? query.at(query.page() - 1) : null,
                to < found.size() ? query.at(query.page() + 1) : null,
                notice);
    }

    /** A person in the list. */
    PeoplePage.Row row(Tables tables, PersonAccess person, Instant now, LocalizedMessages words) {
        return new PeoplePage.Row(
                person.name(),
                AdministrationAddress.ofPerson(person.name()),
                person.displayName(now).orElse(null),
                RolesInWords.of(person.grants(now), words),
                person.hasAccess(now),
                person.signsInAtIssuer(),
                person.isConfigured(),
                lastSeen(tables, person).map(instant -> written(instant, words)).orElse(null),
                person.expires(now).map(instant -> written(instant, words)).orElse(null));
    }

    /** When a person last signed in, or did something that the audit log has. */
    private static Optional<Instant> lastSeen(Tables tables, PersonAccess person) {
        return Stream.concat(
                        person.remembered().map(Person::seenAt).stream(),
                        tables.table(AuditEntries.class).lastOf(person.name()).stream())
                .max(Instant::compareTo);
    }

    private String written(Instant instant, LocalizedMessages words) {
        return new WrittenTimes(words.locale()).at(instant, home.homeZone());
    }
}
