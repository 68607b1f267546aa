package dev.dragoman.locales;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the operator's substitutes from the settings at startup, so that a wrong one fails at once. */
@Singleton
public class ConfiguredSubstitutes {

    /** The table of {@code dragoman.locales.substitutes}; an ill-formed tag in it stops the startup. */
    @Startup
    @Produces
    @Singleton
    Substitutes substitutes(LocalesConfig config) {
        try {
            return Substitutes.parse(config.substitutes());
        } catch (IllegalArgumentException wrong) {
            // Only its message: with a cause, the cause would be printed instead.
            throw new ConfigurationException(wrong.getMessage());
        }
    }
}
