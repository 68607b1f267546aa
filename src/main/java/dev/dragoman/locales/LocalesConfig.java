package dev.dragoman.locales;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** Settings for languages. */
@ConfigMapping(prefix = "dragoman.locales")
public interface LocalesConfig {

    /**
     * Languages to serve when the requested one is not available, before falling back to the canonical text: from the
     * requested language to its substitute, for example {@code be=uk}. Empty by default.
     */
    Map<String, String> substitutes();
}
