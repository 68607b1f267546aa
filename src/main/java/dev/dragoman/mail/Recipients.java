package dev.dragoman.mail;

import dev.dragoman.access.AccessToken;
import dev.dragoman.access.AccessTokens;
import dev.dragoman.access.TokenState;
import dev.dragoman.access.people.People;
import dev.dragoman.access.people.Person;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.storage.Tables;
import java.time.Instant;
import java.util.Optional;

/** Finds the addresses of people, and their languages. */
final class Recipients {

    private Recipients() {}

    /** The address that the issuer stated, or that of the person's newest valid token; empty if they have none. */
    static Optional<String> address(Tables tables, String name, Instant now) {
        return tables.table(People.class)
                .find(name)
                .flatMap(Person::email)
                .or(() -> tables.table(AccessTokens.class).named(name).stream()
                        .filter(token -> token.state(now) == TokenState.ACTIVE)
                        .map(AccessToken::email)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** The language of the desk when they last signed in, or English. */
    static LanguageTag language(Tables tables, String name) {
        return tables.table(People.class)
                .find(name)
                .flatMap(Person::language)
                .flatMap(LanguageTag::find)
                .orElse(LanguageTag.CANONICAL);
    }
}
