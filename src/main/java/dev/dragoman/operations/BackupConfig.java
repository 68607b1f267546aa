package dev.dragoman.operations;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Backups that the service makes by itself. */
@ConfigMapping(prefix = "dragoman.backup")
public interface BackupConfig {

    /** The folder of the backups; none are made without it. */
    Optional<Path> folder();

    /** How old the newest backup in the folder becomes before the next is made. */
    @WithDefault("24h")
    Duration every();

    /** How many backups are kept; the oldest are removed first. */
    @WithDefault("7")
    int keep();
}
