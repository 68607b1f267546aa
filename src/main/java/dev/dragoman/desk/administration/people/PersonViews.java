package dev.dragoman.desk.administration.people;

import dev.dragoman.access.AccessToken;
import dev.dragoman.access.TokenState;
import dev.dragoman.access.administration.PeopleWithAccess;
import dev.dragoman.access.administration.PersonAccess;
import dev.dragoman.desk.page.AdministrationAddress;
import dev.dragoman.desk.page.AdministrationPart;
import dev.dragoman.desk.page.words.WrittenTimes;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.storage.Tables;
import dev.dragoman.times.HomeZoneConfig;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Makes the page of a person. */
@Singleton
class PersonViews {

    private final PeopleWithAccess people;
    private final PeopleViews rows;
    private final HomeZoneConfig home;
    private final Clock clock;

    PersonViews(PeopleWithAccess people, PeopleViews rows, HomeZoneConfig home, Clock clock) {
        this.people = people;
        this.rows = rows;
        this.home = home;
        this.clock = clock;
    }

    /**
     * A person who has or had access.
     *
     * @throws ProblemException NOT_FOUND
     */
    PersonAccess require(Tables tables, String name) {
        return people.find(tables, name)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no person \"" + name + "\""));
    }

    /**
     * Their page.
     *
     * @throws ProblemException NOT_FOUND
     */
    PersonPage page(Tables tables, String name, LocalizedMessages words, String notice) {
        PersonAccess person = require(tables, name);
        Instant now = clock.instant();
        boolean changeable = !person.isConfigured();
        return new PersonPage(
                rows.row(tables, person, now, words),
                person.tokens().stream().map(token -> row(token, now, words)).toList(),
                notice,
                changeable ? PersonAddress.ofInvitation(name) : null,
                changeable && person.hasAccess(now) ? PersonAddress.ofRetirement(name) : null,
                AdministrationPart.AUDIT.path() + "?person=" + AdministrationAddress.encoded(name));
    }

    private PersonPage.TokenRow row(AccessToken token, Instant now, LocalizedMessages words) {
        WrittenTimes times = new WrittenTimes(words.locale());
        boolean active = token.state(now) == TokenState.ACTIVE;
        return new PersonPage.TokenRow(
                token.id(),
                token.state(now).slug(),
                RolesInWords.of(token.grants(), words),
                times.at(token.createdAt(), home.homeZone()),
                token.createdBy(),
                token.expiresAt().map(end -> times.at(end, home.homeZone())).orElse(null),
                token.email().orElse(null),
                active ? PersonAddress.ofRoles(token.id()) : null,
                active ? PersonAddress.ofRevocation(token.id()) : null);
    }
}
