package dev.dragoman.startup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteDataSource;

/** What the built artifact prints while it starts. */
class ArtifactStartIT {

    @TempDir
    Path folder;

    @Test
    void aFolderThatAnotherProcessUsesIsOneSentence() throws IOException, InterruptedException {
        try (FileChannel lock = FileChannel.open(
                folder.resolve("dragoman.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(lock.tryLock()).isNotNull();

            assertThat(refusal()).containsOnlyOnce("which another Dragoman process is using");
        }
    }

    @Test
    void aDatabaseThatCannotBeMigratedIsOneSentence() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("dragoman.db"), "This is no database. ".repeat(1_000));

        assertThat(refusal())
                .containsOnlyOnce("The tables of the database cannot be migrated (SQLite in " + folder)
                .doesNotContain("another Dragoman process");
    }

    @Test
    void aDatabaseOfANewerBuildIsOneSentence() throws IOException, InterruptedException {
        SQLiteDataSource database = new SQLiteDataSource();
        database.setUrl("jdbc:sqlite:" + folder.resolve("dragoman.db"));
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common", "classpath:db/migration/sqlite")
                .load()
                .migrate();
        Jdbi.create(database).useHandle(handle -> handle.execute("""
                insert into flyway_schema_history
                select 9999, '9999', description, type, script, checksum, installed_by, installed_on, execution_time, 1
                from flyway_schema_history where version = '3'"""));

        assertThat(refusal())
                .containsOnlyOnce("it has schema version 9999, and this build of Dragoman knows ")
                .doesNotContain("another Dragoman process");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DRAGOMAN_STROE           | sqlite         | did you mean DRAGOMAN_STORE?",
                "DRAGOMAN_BASE_URL        | localhost:8080 | dragoman.base-url (DRAGOMAN_BASE_URL) is",
                "DRAGOMAN_HOME_ZONE       | Asia/Tokio     | dragoman.home-zone (DRAGOMAN_HOME_ZONE) is",
                "DRAGOMAN_PUBLICATION_HOLD| ja,f           | dragoman.publication.hold (DRAGOMAN_PUBLICATION_HOLD) is",
                "QUARKUS_HTTP_PORT        | 70000          | quarkus.http.port (QUARKUS_HTTP_PORT) is",
                "DRAGOMAN_DATA_DIR        | /dev/null/x    | dragoman.data-dir",
                "DRAGOMAN_CONTENT_DIR     | /dev/null/x    | dragoman.content-dir"
            })
    void aMisspeltVariableOrAWrongValueIsOneSentenceThatNamesIt(String variable, String value, String sentence)
            throws IOException, InterruptedException {
        ProcessBuilder start = start();
        start.environment().put(variable, value);

        assertThat(refusal(start)).containsOnlyOnce(sentence);
    }

    @Test
    void aPortInUseIsOneSentenceBeforeAnythingIsStored() throws IOException, InterruptedException {
        try (ServerSocket other = new ServerSocket(0)) {
            ProcessBuilder start = start();
            start.environment().put("QUARKUS_HTTP_PORT", String.valueOf(other.getLocalPort()));

            assertThat(refusal(start))
                    .containsOnlyOnce("quarkus.http.port (QUARKUS_HTTP_PORT) is " + other.getLocalPort()
                            + ", where the service cannot listen")
                    .doesNotContain("Quarkus may already be running");
            assertThat(folder.resolve("dragoman.db")).doesNotExist();
        }
    }

    @Test
    void aDatabaseThatIsNotSupportedIsOneSentence() throws IOException, InterruptedException {
        ProcessBuilder start = start();
        start.environment().put("DRAGOMAN_STORE", "mysql");

        assertThat(refusal(start))
                .containsOnlyOnce("dragoman.store (DRAGOMAN_STORE) is \"mysql\": it must be one of sqlite, postgresql");
    }

    /** Without a folder of that name in the working directory, the copy in the artifact is imported. */
    @Test
    void thePackagedContentIsImportedWithoutARejection() throws IOException {
        Process process = start().directory(folder.toFile()).start();
        try (BufferedReader output = process.inputReader(UTF_8)) {
            List<String> lines = output.lines()
                    .takeWhile(line -> !line.contains("Dragoman is ready"))
                    .toList();

            assertThat(lines).anyMatch(line -> line.contains("Import: 2 records") && line.endsWith(" 0 rejected"));
        } finally {
            process.destroy();
        }
    }

    @Test
    void theStoreIsCheckedCopiedMovedAndRestoredByCommands() throws IOException, InterruptedException {
        Process service = start().directory(folder.toFile()).start();
        try (BufferedReader output = service.inputReader(UTF_8)) {
            assertThat(output.lines().anyMatch(line -> line.contains("Dragoman is ready")))
                    .isTrue();

            // The service goes on while its store is read; it must end before its store is replaced.
            assertThat(command(0, "verify")).contains("The store is sound: ").contains(" pictures, ");
            assertThat(command(0, "backup", "backup.db")).contains("backup.db");
            assertThat(command(0, "export", "archive.zip")).contains("archive.zip");
            assertThat(command(0, "verify", "backup.db")).contains("complete and sound");
            assertThat(command(0, "verify", "archive.zip")).contains("complete and sound");
            assertThat(command(1, "restore", "backup.db")).contains("which another Dragoman process is using");
        } finally {
            service.destroy();
            service.waitFor();
        }
        assertThat(command(0, "restore", "archive.zip")).contains("the former database is");
        assertThat(command(0, "restore", "backup.db")).contains("the former database is");
        assertThat(command(1, "import", "archive.zip")).contains("empty store");
        assertThat(command(0, "verify")).contains("The store is sound: ");
        assertThat(command(64, "restore")).contains("restore FILE").contains("backup FILE");
        assertThat(command(64, "remove")).contains("verify [URL|FILE...]");
        assertThat(command(0, "help")).contains("verify [URL|FILE...]");

        Process again = start().directory(folder.toFile()).start();
        try (BufferedReader output = again.inputReader(UTF_8)) {
            assertThat(output.lines()
                            .takeWhile(line -> !line.contains("Dragoman is ready"))
                            .toList())
                    .anyMatch(line -> line.contains("Import: ") && line.contains(" 0 files imported, 18 unchanged"));
        } finally {
            again.destroy();
        }
    }

    /** Runs a command in the folder, and returns what it printed. */
    private String command(int status, String... words) throws IOException, InterruptedException {
        ProcessBuilder start = start().directory(folder.toFile());
        start.command().addAll(List.of(words));
        Process process = start.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).as(output).isEqualTo(status);
        assertThat(output).doesNotContain("\tat ", "Caused by");
        return output;
    }

    private String refusal() throws IOException, InterruptedException {
        return refusal(start());
    }

    private static String refusal(ProcessBuilder start) throws IOException, InterruptedException {
        Process process = start.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(output).doesNotContain("\tat ", "Caused by");
        return output;
    }

    private ProcessBuilder start() throws IOException {
        return BuiltArtifact.in(folder);
    }
}
