package dev.dragoman.quality.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageCacheTest {

    @Test
    void wordsThatAreInUseAreLoadedOnce() {
        List<String> loaded = new ArrayList<>();
        LanguageCache<String, List<String>> cache = new LanguageCache<>(language -> {
            loaded.add(language);
            return List.of("words of " + language);
        });

        List<String> first = cache.get("ja");
        List<String> again = cache.get("ja");

        assertThat(again).isSameAs(first);
        assertThat(cache.get("fr")).containsExactly("words of fr");
        assertThat(loaded).containsExactly("ja", "fr");
    }
}
