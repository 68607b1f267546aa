package dev.dragoman.startup.commands;

import dev.dragoman.json.Digest;
import dev.dragoman.records.RecordJson;
import dev.dragoman.records.Slug;
import dev.dragoman.storage.StorageConfig;
import dev.dragoman.storage.archive.ArchiveException;
import dev.dragoman.storage.archive.StoreBackup;
import dev.dragoman.storage.archive.StoreRestore;
import dev.dragoman.storage.archive.StoreVerification;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The commands, by the word that the executable is given. */
public enum Command {
    BACKUP("FILE", "copies the store into FILE, also while the service runs") {
        @Override
        String run(StorageConfig config, Clock clock, Optional<Path> file) {
            new StoreBackup(config, clock).backup(file.orElseThrow());
            return "The store was copied into " + file.orElseThrow();
        }
    },
    RESTORE("FILE", "makes the store again out of a backup or an archive; stop the service first") {
        @Override
        String run(StorageConfig config, Clock clock, Optional<Path> file) {
            Optional<Path> former = new StoreRestore(config, clock).restore(file.orElseThrow());
            return "The store was restored from " + file.orElseThrow()
                    + former.map(path -> "; the former database is " + path).orElse("");
        }
    },
    VERIFY("[FILE]", "checks the store, or a backup or archive, and changes nothing") {
        @Override
        String run(StorageConfig config, Clock clock, Optional<Path> file) {
            if (file.isPresent()) {
                StoreRestore.verify(file.get());
                return file.get() + " is complete and sound";
            }
            StoreVerification.Report report = new StoreVerification(
                            config,
                            (slug, content) ->
                                    RecordJson.digest(content, new Slug(slug)).hex(),
                            bytes -> Digest.of(bytes).hex())
                    .verify();
            if (!report.faults().isEmpty()) {
                throw new ArchiveException(String.join(System.lineSeparator(), report.faults()));
            }
            return String.format(
                    Locale.ROOT,
                    "The store is sound: %d revisions, %d versions of translations, %d pictures, %d changes",
                    report.revisions(),
                    report.bundleVersions(),
                    report.pictures(),
                    report.changes());
        }
    },
    EXPORT("FILE", "writes the store into FILE, an archive for either database, also while the service runs") {
        @Override
        String run(StorageConfig config, Clock clock, Optional<Path> file) {
            new StoreBackup(config, clock).export(file.orElseThrow());
            return "The store was exported to " + file.orElseThrow();
        }
    },
    IMPORT("FILE", "reads an archive into an empty store; stop the service first") {
        @Override
        String run(StorageConfig config, Clock clock, Optional<Path> file) {
            new StoreRestore(config, clock).importArchive(file.orElseThrow());
            return "The store was imported from " + file.orElseThrow();
        }
    };

    /** What a shell gets for a command that was not understood, as in BSD's sysexits.h. */
    public static final int USAGE_ERROR = 64;

    private final String argument;
    private final String purpose;

    Command(String argument, String purpose) {
        this.argument = argument;
        this.purpose = purpose;
    }

    /** Does the work and returns what to tell the operator. */
    abstract String run(StorageConfig config, Clock clock, Optional<Path> file);

    /**
     * Runs the command that the arguments name.
     *
     * @return the exit status: 0; 1 if the command failed; {@link #USAGE_ERROR} if the arguments name none
     */
    public static int run(
            List<String> arguments, StorageConfig config, Clock clock, PrintStream output, PrintStream errors) {
        Optional<Command> command = Arrays.stream(values())
                .filter(each -> each.word().equals(arguments.get(0)))
                .findFirst()
                .filter(each -> each.takes(arguments.size() - 1));
        if (command.isEmpty()) {
            boolean help = List.of("help", "--help").contains(arguments.get(0));
            (help ? output : errors).print(usage());
            return help ? 0 : USAGE_ERROR;
        }
        try {
            output.println(command.get()
                    .run(config, clock, arguments.stream().skip(1).findFirst().map(Path::of)));
            return 0;
        } catch (ArchiveException | ConfigurationException e) {
            errors.println(e.getMessage());
            return 1;
        }
    }

    private boolean takes(int files) {
        return files == 1 || (files == 0 && argument.startsWith("["));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String usage() {
        StringBuilder text = new StringBuilder("Without arguments, the service starts. Its commands:")
                .append(System.lineSeparator());
        for (Command command : values()) {
            text.append(String.format(
                    Locale.ROOT, "  %-16s %s%n", command.word() + " " + command.argument, command.purpose));
        }
        return text.append(
                        "They use the settings dragoman.store, dragoman.data-dir and dragoman.postgresql.* of the service.")
                .append(System.lineSeparator())
                .toString();
    }
}
