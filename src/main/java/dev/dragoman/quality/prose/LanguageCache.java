package dev.dragoman.quality.prose;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.lang.ref.SoftReference;
import java.util.function.Function;

/**
 * The words of languages, by their tags or names. A language takes some hundred kilobytes and can be loaded again, so the garbage
 * collector may take it back when memory is short.
 *
 * @param <K> names a language
 * @param <V> its words
 */
public final class LanguageCache<K, V> {

    private static final int MAX_LANGUAGES = 64;

    private final Cache<K, SoftReference<V>> loaded =
            Caffeine.newBuilder().maximumSize(MAX_LANGUAGES).build();
    private final Function<K, V> load;

    public LanguageCache(Function<K, V> load) {
        this.load = load;
    }

    /** The words of a language; threads that ask for them at the same time may each load them. */
    public V get(K language) {
        SoftReference<V> known = loaded.getIfPresent(language);
        V words = known == null ? null : known.get();
        if (words == null) {
            words = load.apply(language);
            loaded.put(language, new SoftReference<>(words));
        }
        return words;
    }
}
