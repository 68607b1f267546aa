package dev.dragoman.delivery.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.dragoman.locales.LanguagePreferences;
import dev.dragoman.locales.LanguageRange;
import dev.dragoman.locales.LanguageTag;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The cache of rendered lists, within a size limit: each is rendered once for all requests that get the same one, however
 * their headers are written. An entry ends with the next public change of any record.
 */
@Singleton
public class RenderedLists {

    private final Cache<Key, Rendered> lists;
    /** Apart, so that endless different searches push out no list. */
    private final Cache<Key, Rendered> searches;

    RenderedLists(DeliveryConfig config) {
        long bytes = config.cacheMebibytes() * 1024L * 1024;
        lists = cache(bytes * 3 / 32);
        searches = cache(bytes / 32);
    }

    private static Cache<Key, Rendered> cache(long bytes) {
        return Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((Key key, Rendered of) -> of.representation().weight())
                .build();
    }

    /**
     * What is shown of which list.
     *
     * @param format the media type
     * @param query all parameters of the address that it depends on, but for the language
     * @param lang the language that the query of the address names
     * @param search whether it shows what a search has found
     */
    public record View(String format, Object query, Optional<LanguageTag> lang, boolean search) {}

    /**
     * A list with the headers that depend on it.
     *
     * @param vary the names of the request headers that selected it
     */
    public record Rendered(Representation representation, String location, String vary) {

        private boolean dependsOnAcceptLanguage() {
            return vary.contains("Accept-Language");
        }
    }

    /** @param accepted empty for a list that does not depend on {@code Accept-Language} */
    private record Key(long generation, View view, List<LanguageTag> named, Optional<List<LanguageRange>> accepted) {}

    /** The list, rendered if it is not in memory as it was at this generation. */
    public Rendered get(Validity validity, View view, LanguagePreferences languages, Supplier<Rendered> rendering) {
        Cache<Key, Rendered> kept = view.search() ? searches : lists;
        Key forAll = new Key(validity.generation(), view, languages.named(), Optional.empty());
        Rendered found = kept.getIfPresent(forAll);
        if (found != null) {
            return found;
        }
        Key forThese = new Key(
                validity.generation(),
                view,
                languages.named(),
                Optional.of(languages.ranked().accepted()));
        Rendered rendered = kept.get(forThese, absent -> rendering.get());
        if (!rendered.dependsOnAcceptLanguage()) {
            kept.put(forAll, rendered);
        }
        return rendered;
    }
}
