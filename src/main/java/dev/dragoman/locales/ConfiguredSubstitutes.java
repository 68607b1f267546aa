package dev.dragoman.locales;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the operator's substitutes out of the settings, at start, so that a wrong one is seen at once. */
@Singleton
public class ConfiguredSubstitutes {

    /** The table of {@code dragoman.locales.substitutes}; an ill-formed tag in it stops the start. */
    @Startup
    @Produces
    @Singleton
    Substitutes substitutes(LocalesConfig config) {
        try {
            return Substitutes.parse(config.substitutes());
        } catch (IllegalArgumentException wrong) {
            // Its message alone: the cause would be printed instead.
            throw new ConfigurationException(wrong.getMessage());
        }
    }
}
