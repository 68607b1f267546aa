package dev.dragoman.locales;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** The settings of languages. */
@ConfigMapping(prefix = "dragoman.locales")
public interface LocalesConfig {

    /**
     * Languages that are shown to readers of another one that is not available, before any canonical text: from the
     * language that was asked for to the locale that stands in, for example {@code be=uk}. Empty by default.
     */
    Map<String, String> substitutes();
}
