package dev.dragoman.access.people;

import java.time.Instant;
import java.util.Optional;

/**
 * What is remembered of a person.
 *
 * @param name their name in versions, reviews and the audit log
 * @param email their e-mail address, as the issuer stated it at their last sign-in
 * @param language the language of the desk when they last signed in, a BCP 47 tag
 * @param seenAt when they last signed in
 */
public record Person(String name, Optional<String> email, Optional<String> language, Instant seenAt) {}
