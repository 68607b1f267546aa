package dev.dragoman.records.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits on what editors send. A request beyond one is rejected with the name of the setting. */
@ConfigMapping(prefix = "dragoman.limits")
public interface LimitsConfig {

    /** The maximum number of units in a record or in a translation file. */
    @WithDefault("5000")
    int units();

    /** The maximum length of a unit's text, source or target, in characters (UTF-16 code units). */
    @WithDefault("20000")
    int unitLength();

    /** The maximum number of inline codes in one text: time references, links, line breaks and emphasis. */
    @WithDefault("500")
    int codes();

    /** The maximum number of lines of a record in Markdown. */
    @WithDefault("20000")
    int lines();

    /** The maximum nesting depth of the elements of an XML file. */
    @WithDefault("64")
    int xmlDepth();

    /** The maximum number of pictures that a record has at a time. */
    @WithDefault("100")
    int pictures();

    /** The maximum number of pixels of a picture, width times height. */
    @WithDefault("50000000")
    int picturePixels();

    /** The maximum number of editions in one release. */
    @WithDefault("1000")
    int editions();
}
