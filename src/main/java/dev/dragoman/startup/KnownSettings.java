package dev.dragoman.startup;

import dev.dragoman.settings.SettingNames;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Tells the page of the settings in force which settings there are. */
@Singleton
public class KnownSettings {

    @Produces
    @Singleton
    SettingNames names() {
        return StartupSettings.names();
    }
}
