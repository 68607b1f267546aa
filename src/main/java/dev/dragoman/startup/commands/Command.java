package dev.dragoman.startup.commands;

import dev.dragoman.storage.StorageConfig;
import dev.dragoman.storage.archive.ArchiveException;
import dev.dragoman.storage.archive.StoreBackup;
import dev.dragoman.storage.archive.StoreRestore;
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
        Outcome run(StorageConfig config, Clock clock, List<String> arguments) {
            Path file = Path.of(arguments.get(0));
            new StoreBackup(config, clock).backup(file);
            return Outcome.done("The store was copied into " + file);
        }
    },
    RESTORE("FILE", "makes the store again out of a backup or an archive; stop the service first") {
        @Override
        Outcome run(StorageConfig config, Clock clock, List<String> arguments) {
            Path file = Path.of(arguments.get(0));
            Optional<Path> former = new StoreRestore(config, clock).restore(file);
            return Outcome.done("The store was restored from " + file
                    + former.map(path -> "; the former database is " + path).orElse(""));
        }
    },
    VERIFY("[URL|FILE...]", "verifies texts; or checks the store, or a backup or archive, and changes nothing") {
        @Override
        Outcome run(StorageConfig config, Clock clock, List<String> arguments) {
            return arguments.isEmpty()
                    ? StoreCheck.run(config)
                    : ProofCommand.run(arguments).orElseGet(() -> {
                        StoreRestore.verify(Path.of(arguments.get(0)));
                        return Outcome.done(arguments.get(0) + " is complete and sound");
                    });
        }
    },
    EXPORT("FILE", "writes the store into FILE, an archive for either database, also while the service runs") {
        @Override
        Outcome run(StorageConfig config, Clock clock, List<String> arguments) {
            Path file = Path.of(arguments.get(0));
            new StoreBackup(config, clock).export(file);
            return Outcome.done("The store was exported to " + file);
        }
    },
    IMPORT("FILE", "reads an archive into an empty store; stop the service first") {
        @Override
        Outcome run(StorageConfig config, Clock clock, List<String> arguments) {
            Path file = Path.of(arguments.get(0));
            new StoreRestore(config, clock).importArchive(file);
            return Outcome.done("The store was imported from " + file);
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
    abstract Outcome run(StorageConfig config, Clock clock, List<String> arguments);

    /**
     * Runs the command that the arguments name.
     *
     * @return the exit status, as {@link Outcome} has it; {@link #USAGE_ERROR} if the arguments name no command
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
            Outcome outcome = command.get().run(config, clock, arguments.subList(1, arguments.size()));
            outcome.output().forEach(output::println);
            outcome.errors().forEach(errors::println);
            return outcome.status();
        } catch (ArchiveException | ConfigurationException e) {
            errors.println(e.getMessage());
            return Outcome.FAILED;
        }
    }

    private boolean takes(int files) {
        return files == 1 || (files == 0 && argument.startsWith("[")) || (files > 1 && argument.endsWith("...]"));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String usage() {
        StringBuilder text = new StringBuilder("Without arguments, the service starts. Its commands:")
                .append(System.lineSeparator());
        for (Command command : values()) {
            text.append(String.format(
                    Locale.ROOT, "  %-22s %s%n", command.word() + " " + command.argument, command.purpose));
        }
        return text.append(
                        "They use the settings dragoman.store, dragoman.data-dir and dragoman.postgresql.* of the service.")
                .append(System.lineSeparator())
                .toString();
    }
}
