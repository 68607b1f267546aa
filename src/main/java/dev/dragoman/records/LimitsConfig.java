package dev.dragoman.records;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large what editors send may be; past one, the answer names the setting. */
@ConfigMapping(prefix = "dragoman.limits")
public interface LimitsConfig {

    /** The most units that a record, or a file of translations, may have. */
    @WithDefault("5000")
    int units();

    /** The longest text of one unit, source or target, in characters (UTF-16 code units). */
    @WithDefault("20000")
    int unitLength();

    /** The most inline codes of one text: time references, links, line breaks and stresses. */
    @WithDefault("500")
    int codes();

    /** The most lines that a record may have in Markdown. */
    @WithDefault("20000")
    int lines();

    /** How deep the elements of an XML file may be nested. */
    @WithDefault("64")
    int xmlDepth();

    /** The most editions that one release may have. */
    @WithDefault("1000")
    int editions();
}
