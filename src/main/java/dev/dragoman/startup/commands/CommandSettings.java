package dev.dragoman.startup.commands;

import dev.dragoman.storage.StorageConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

/** The settings of the store, from where the service takes them: system properties, the environment, and {@code config/application.properties}. */
public final class CommandSettings {

    private static final Path FILE = Path.of("config", "application.properties");

    /** Of Quarkus, for that file: less than the environment's. */
    private static final int ORDINAL = 260;

    private CommandSettings() {}

    /**
     * Reads them.
     *
     * @throws IOException if the file is there and cannot be read
     */
    public static StorageConfig read() throws IOException {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addSystemSources()
                .withMapping(StorageConfig.class)
                .withMappingIgnore("dragoman.**");
        if (Files.isRegularFile(FILE)) {
            URL file = FILE.toUri().toURL();
            builder.withSources(new PropertiesConfigSource(file, ORDINAL));
        }
        SmallRyeConfig config = builder.build();
        return config.getConfigMapping(StorageConfig.class);
    }
}
