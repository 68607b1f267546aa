package dev.dragoman.machine;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import java.time.Instant;
import java.util.Optional;

/**
 * Units of a translation that a provider is asked to translate.
 *
 * @param requestedBy who asked for it
 * @param attempts the number of requests since the last success
 * @param singly whether each unit is sent alone from now on
 * @param failingSince when the failures that are not over yet began
 * @param fault the last failure, if it is not over yet
 * @param batch the request whose answer is delivered later
 * @param dueAt when its next request is made
 */
public record MachineJob(
        String id,
        Slug slug,
        LanguageTag locale,
        String requestedBy,
        JobState state,
        int attempts,
        boolean singly,
        Optional<Instant> failingSince,
        Optional<JobFault> fault,
        Optional<String> batch,
        Instant createdAt,
        Instant dueAt) {

    public boolean isPending() {
        return state == JobState.PENDING;
    }
}
