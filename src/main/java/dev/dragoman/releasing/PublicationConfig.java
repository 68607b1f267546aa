package dev.dragoman.releasing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** The rules of review and release. */
@ConfigMapping(prefix = "dragoman")
public interface PublicationConfig {

    /** Whether a translation must be approved by somebody other than the person who changed it. */
    @WithDefault("true")
    boolean fourEyes();

    /** How releases treat translations. */
    Publication publication();

    /** How releases treat translations. */
    interface Publication {

        /**
         * The locales that keep their whole old edition when a new revision of a record is released, until they are up to
         * date; language tags separated by commas.
         */
        Optional<List<String>> hold();
    }
}
