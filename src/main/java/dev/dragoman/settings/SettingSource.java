package dev.dragoman.settings;

import java.util.Locale;

/** Where the value of a setting comes from. */
public enum SettingSource {
    /** Nobody has set it. */
    DEFAULT,
    /** A file such as {@code config/application.properties}. */
    FILE,
    /** An environment variable. */
    ENVIRONMENT,
    /** A system property. */
    PROPERTY;

    // The ordinals of the sources of Quarkus: those of its own defaults are lower.
    private static final int SYSTEM_PROPERTIES = 400;
    private static final int ENVIRONMENT_FILE = 290;
    private static final int ARTIFACT = 250;

    /** The kind of a source, by its name and ordinal (MicroProfile Config). */
    static SettingSource of(String name, int ordinal) {
        if (ordinal >= SYSTEM_PROPERTIES) {
            return PROPERTY;
        }
        if (ordinal >= ENVIRONMENT_FILE) {
            return ENVIRONMENT;
        }
        return ordinal > ARTIFACT || (ordinal < ARTIFACT && name.contains("source=file:")) ? FILE : DEFAULT;
    }

    /** The name in keys of messages. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
