package dev.dragoman.drafting.preview;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Private links to previews. */
@ConfigMapping(prefix = "dragoman.preview")
public interface PreviewConfig {

    /** How long a private link to the preview of a draft works, unless somebody revokes it before. */
    @WithDefault("7d")
    Duration linkExpiry();
}
