package dev.dragoman.releasing.renaming;

import dev.dragoman.http.VersionTag;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import java.util.List;

/**
 * A record after its renaming.
 *
 * @param from the slug that it had when the renaming was asked for
 * @param formerSlugs all slugs that redirect to it now, earliest first
 * @param locales the language versions that are or were public, whose addresses redirect to the new ones
 * @param tag of its newest revision
 */
public record Renamed(Slug slug, Slug from, List<String> formerSlugs, List<LanguageTag> locales, VersionTag tag) {

    public Renamed {
        formerSlugs = List.copyOf(formerSlugs);
        locales = List.copyOf(locales);
    }
}
