package dev.dragoman.storage.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.json.Digest;
import dev.dragoman.proofs.verification.StoredProofs;
import dev.dragoman.records.RecordJson;
import dev.dragoman.records.Slug;
import dev.dragoman.storage.DataFolder;
import dev.dragoman.storage.DatabaseKind;
import dev.dragoman.storage.StorageConfig;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of the store of the running service, which are compared with it row by row. */
@QuarkusTest
@TestProfile(StoreCopiesTest.OnItsOwn.class)
class StoreCopiesTest {

    /** A store without what other tests leave. */
    public static final class OnItsOwn implements QuarkusTestProfile {}

    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path folder;

    @Inject
    StorageConfig service;

    @Test
    void aStoreMovesToEitherDatabaseAndBackWithEqualDigests() throws IOException {
        Path exported = folder.resolve("exported.zip");
        new StoreBackup(service, CLOCK).export(exported);
        StorageConfig server = TestStorage.emptyServer();
        StorageConfig file = TestStorage.emptyFolder(folder.resolve("moved"));

        new StoreRestore(server, CLOCK).importArchive(exported);
        Path between = folder.resolve("between.zip");
        new StoreBackup(server, CLOCK).export(between);
        new StoreRestore(file, CLOCK).importArchive(between);
        Path back = folder.resolve("back.zip");
        new StoreBackup(file, CLOCK).export(back);

        List<Manifest.Part> tables = tables(exported);
        assertThat(tables).anySatisfy(part -> {
            assertThat(part.name()).isEqualTo("revision");
            assertThat(part.rows()).isPositive();
        });
        assertThat(tables(between)).isEqualTo(tables);
        assertThat(tables(back)).isEqualTo(tables);
        assertThat(verify(server).faults()).isEmpty();
        assertThat(verify(file)).isEqualTo(verify(server));
        assertThat(verify(file).revisions()).isPositive();
    }

    @Test
    void aBackupOfTheRunningServiceIsRestoredAndTheFormerDatabaseIsKept() throws IOException, SQLException {
        Path backup = folder.resolve("backup");
        new StoreBackup(service, CLOCK).backup(backup);
        StoreRestore.verify(backup);
        StorageConfig restored = TestStorage.emptyFolder(folder.resolve("restored"));

        assertThat(new StoreRestore(restored, CLOCK).restore(backup)).isEmpty();
        Clock oneSecond = Clock.fixed(CLOCK.instant(), ZoneOffset.UTC);
        Optional<Path> former = new StoreRestore(restored, oneSecond).restore(backup);
        Optional<Path> second = new StoreRestore(restored, oneSecond).restore(backup);

        assertThat(former).hasValueSatisfying(path -> assertThat(path).exists());
        assertThat(second).isNotEqualTo(former).hasValueSatisfying(path -> assertThat(path)
                .exists());
        assertThat(verify(restored).faults()).isEmpty();
        assertThat(verify(restored).revisions()).isPositive();
        // Its followers begin anew, because they may have seen what the copy does not have.
        try (Connection connection = StoreDatabase.sqlite(DataFolder.database(restored.dataDir()))
                        .getConnection();
                Statement statement = connection.createStatement();
                ResultSet epochs = statement.executeQuery("select count(*) from change_epoch")) {
            assertThat(epochs.getInt(1)).isZero();
        }
    }

    @Test
    void whatIsInTheWayIsNeverOverwritten() throws IOException {
        Path exported = folder.resolve("exported.zip");
        new StoreBackup(service, CLOCK).export(exported);
        StorageConfig server = TestStorage.emptyServer();
        StorageConfig file = TestStorage.emptyFolder(folder.resolve("moved"));
        new StoreRestore(server, CLOCK).restore(exported);
        new StoreRestore(file, CLOCK).restore(exported);

        assertThatThrownBy(() -> new StoreBackup(service, CLOCK).backup(exported))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("exists already");
        assertThatThrownBy(() -> new StoreRestore(file, CLOCK).importArchive(exported))
                .hasMessageContaining("empty store");
        assertThatThrownBy(() -> new StoreRestore(server, CLOCK).restore(exported))
                .hasMessageContaining("not empty");
        if (service.store() == DatabaseKind.SQLITE) {
            assertThatThrownBy(() -> new StoreRestore(service, CLOCK).restore(exported))
                    .hasMessageContaining("another Dragoman process is using");
        }
    }

    @Test
    void aDamagedCopyIsRejectedAndTheStoreStaysAsItIs() throws IOException {
        Path exported = folder.resolve("exported.zip");
        new StoreBackup(service, CLOCK).export(exported);
        byte[] archive = Files.readAllBytes(exported);
        StorageConfig file = TestStorage.emptyFolder(folder.resolve("moved"));
        new StoreRestore(file, CLOCK).restore(exported);

        List<byte[]> damaged = List.of(
                Arrays.copyOf(archive, archive.length / 2),
                changed(archive, archive.length / 3),
                new byte[0],
                "SQLite format 3\0 and no more".getBytes(StandardCharsets.ISO_8859_1));
        for (byte[] bytes : damaged) {
            Path path = Files.write(folder.resolve("damaged"), bytes);
            assertThatThrownBy(() -> new StoreRestore(file, CLOCK).restore(path))
                    .isInstanceOf(ArchiveException.class);
            assertThatThrownBy(() -> StoreRestore.verify(path)).isInstanceOf(ArchiveException.class);
        }

        assertThat(verify(file).faults()).isEmpty();
        assertThat(verify(file).revisions()).isPositive();
    }

    @Test
    void anArchiveOfANewerBuildIsRejected() throws IOException {
        Path exported = folder.resolve("exported.zip");
        new StoreBackup(service, CLOCK).export(exported);
        try (FileSystem zip = FileSystems.newFileSystem(exported)) {
            Path manifest = zip.getPath(Manifest.ENTRY);
            Files.writeString(
                    manifest,
                    Files.readString(manifest).replaceFirst("\"schema\" : \"[0-9.]+\"", "\"schema\" : \"9999\""));
        }

        assertThatThrownBy(() ->
                        new StoreRestore(TestStorage.emptyFolder(folder.resolve("newer")), CLOCK).restore(exported))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("schema version 9999");
    }

    @Test
    void aChangedTextAndAMissingChangeAreFound() throws IOException, SQLException {
        Path exported = folder.resolve("exported.zip");
        new StoreBackup(service, CLOCK).export(exported);
        StorageConfig file = TestStorage.emptyFolder(folder.resolve("moved"));
        new StoreRestore(file, CLOCK).restore(exported);
        assertThat(verify(file).changes()).isGreaterThan(1);
        try (Connection connection = StoreDatabase.sqlite(DataFolder.database(file.dataDir()))
                        .getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update revision set content = replace(content, 'a', 'b') where number = 1");
            // No longer what it was when it was compressed.
            assertThat(
                            statement.executeUpdate(
                                    "update bundle_version set content = 'zlib:' || substr(content, 9) where content like 'zlib:%'"))
                    .isPositive();
            statement.executeUpdate("delete from change_log where seq = 1");
        }

        assertThat(verify(file).faults())
                .anyMatch(fault -> fault.startsWith("The revision"))
                .anyMatch(fault -> fault.startsWith("The translation"))
                .anyMatch(fault -> fault.contains("entries are missing"));
    }

    private static StoreVerification.Report verify(StorageConfig config) {
        return new StoreVerification(
                        config,
                        (slug, content) ->
                                RecordJson.digest(content, new Slug(slug)).hex(),
                        bytes -> Digest.of(bytes).hex(),
                        StoredProofs::check)
                .verify();
    }

    private static List<Manifest.Part> tables(Path archive) throws IOException {
        try (ArchiveReader reader = ArchiveReader.open(archive)) {
            return reader.manifest().tables();
        }
    }

    private static byte[] changed(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        changed[at] ^= 0x55;
        return changed;
    }
}
