package dev.dragoman.access.administration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.dragoman.access.AccessConfig;
import dev.dragoman.access.AccessToken;
import dev.dragoman.access.AccessTokens;
import dev.dragoman.access.Callers;
import dev.dragoman.access.people.People;
import dev.dragoman.access.people.Person;
import dev.dragoman.access.session.BrowserSession;
import dev.dragoman.access.session.BrowserSessions;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The people who have or had access: bearers of tokens, those who signed in at the issuer, and the configured admin. */
@Singleton
public class PeopleWithAccess {

    private static final Comparator<String> ORDER =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    private final boolean configured;

    PeopleWithAccess(AccessConfig config) {
        configured = config.adminToken().isPresent();
    }

    /** All of them, by name. */
    public List<PersonAccess> all(Tables tables) {
        Map<String, List<AccessToken>> tokens =
                tables.table(AccessTokens.class).all().stream().collect(groupingBy(AccessToken::name));
        Map<String, List<BrowserSession>> sessions = tables.table(BrowserSessions.class).ofPeople().stream()
                .collect(groupingBy(session -> session.name().orElseThrow()));
        Map<String, Person> remembered =
                tables.table(People.class).all().stream().collect(toMap(Person::name, Function.identity()));
        Set<String> names = new TreeSet<>(ORDER);
        names.addAll(tokens.keySet());
        names.addAll(sessions.keySet());
        names.addAll(remembered.keySet());
        names.remove(Callers.ADMIN);
        if (configured) {
            names.add(Callers.ADMIN);
        }
        return names.stream()
                .map(name -> new PersonAccess(
                        name,
                        tokens.getOrDefault(name, List.of()),
                        sessions.getOrDefault(name, List.of()),
                        Optional.ofNullable(remembered.get(name))))
                .toList();
    }

    /** One of them. */
    public Optional<PersonAccess> find(Tables tables, String name) {
        // PostgreSQL takes no NUL in a text.
        if (name.indexOf('\0') >= 0 || (name.equals(Callers.ADMIN) && !configured)) {
            return Optional.empty();
        }
        PersonAccess person = new PersonAccess(
                name,
                tables.table(AccessTokens.class).named(name),
                tables.table(BrowserSessions.class).ofPerson(name),
                tables.table(People.class).find(name));
        boolean known = person.isConfigured()
                || !person.tokens().isEmpty()
                || !person.sessions().isEmpty()
                || person.remembered().isPresent();
        return Optional.of(person).filter(found -> known);
    }
}
