package dev.dragoman.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * A message in the queue, of which the text is made when it is sent.
 *
 * @param recipient the name of the person
 * @param actor the name of who did what it tells
 * @param due when the work is due, as it was given
 * @param attempts how often it was sent, with the attempt under way
 */
public record QueuedMail(
        String id,
        String recipient,
        String kind,
        String actor,
        String slug,
        String locale,
        Optional<String> due,
        Instant queuedAt,
        int attempts) {}
