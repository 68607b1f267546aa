package dev.dragoman.settings;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;

/** Reads the settings that the service was started with. */
@Singleton
public class SettingsInForce {

    /** Those of Quarkus that docs/configuration.md names. */
    private static final List<String> QUARKUS =
            List.of("quarkus.http.port", "quarkus.management.port", "quarkus.management.host");

    private final Config config;
    private final SettingNames names;

    SettingsInForce(Config config, SettingNames names) {
        this.config = config;
        this.names = names;
    }

    /** All of them, by name; one that is a map has a row for each of its keys, or one without a value. */
    public List<Setting> all() {
        return Stream.of(names.single().stream(), names.maps().stream().flatMap(this::keys), QUARKUS.stream())
                .flatMap(all -> all)
                .map(this::setting)
                .sorted(Comparator.comparing(Setting::name))
                .toList();
    }

    private Stream<String> keys(String map) {
        TreeSet<String> keys = new TreeSet<>();
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(map + "."))
                .forEach(keys::add);
        return keys.isEmpty() ? Stream.of(map) : keys.stream();
    }

    private Setting setting(String name) {
        ConfigValue found = config.getConfigValue(name);
        Optional<String> value = Optional.ofNullable(found.getValue()).filter(text -> !text.isEmpty());
        String source = Optional.ofNullable(found.getSourceName()).orElse("");
        return Setting.of(name, value, SettingSource.of(source, found.getSourceOrdinal()));
    }
}
