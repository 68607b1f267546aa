package dev.dragoman.releasing.withdrawal;

import dev.dragoman.editions.Withdrawal;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.log.Release;
import java.util.List;

/**
 * The result of a withdrawal.
 *
 * @param changed whether anything is different from before: a request for what is so already changes nothing
 * @param scheduled the releases to come that would make the record public again, of those that the caller may know of
 */
public record Withdrawn(
        Slug slug, List<LanguageTag> locales, Withdrawal withdrawal, boolean changed, List<Release> scheduled) {

    public Withdrawn {
        locales = List.copyOf(locales);
        scheduled = List.copyOf(scheduled);
    }
}
