package dev.dragoman.startup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.drafting.ContentFiles;
import dev.dragoman.json.Digest;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentFolderTest {

    @TempDir
    Path folder;

    @Test
    void theFolderThatTheSettingNamesIsUsed() {
        List<Path> used = new ArrayList<>();

        new ContentFolder(() -> Optional.of(folder)).use(used::add);

        assertThat(used).containsExactly(folder);
    }

    @Test
    void withoutASettingTheFolderBesideTheServiceIsUsed() {
        List<Path> used = new ArrayList<>();

        new ContentFolder(Optional::empty).use(used::add);

        assertThat(used).containsExactly(Path.of("translations"));
    }

    @Test
    void withoutAFolderTheCopyInTheArtifactIsUsed() {
        List<String> records = new ArrayList<>();

        ContentFolder.usePackaged(packaged -> ContentFiles.list(packaged.resolve("records"))
                .forEach(found -> records.add(found.getFileName().toString())));

        assertThat(records)
                .containsExactly("joint-statement-nato-japan-2023-04-04", "nato-foreign-ministers-meeting-2023-04-05");
    }

    @Test
    void theCopyInTheArtifactIsTheFolderOfTheProject() {
        List<String> texts = new ArrayList<>();
        Path inside = Path.of("records", "joint-statement-nato-japan-2023-04-04", "ja.xlf");

        ContentFolder.usePackaged(packaged -> texts.add(ContentFiles.text(packaged.resolve(inside.toString()))));

        assertThat(texts)
                .containsExactly(ContentFiles.text(Path.of("translations").resolve(inside)));
    }

    @Test
    void theDigestsOfTheCopyAreThoseOfItsFiles() throws IOException {
        Path translations = Path.of("translations");
        try (Stream<Path> files = Files.walk(translations.resolve("records"))) {
            Map<String, Digest> digests = files.filter(Files::isRegularFile)
                    .collect(toMap(
                            file -> translations.relativize(file).toString(),
                            file -> Digest.of(ContentFiles.bytes(file))));

            assertThat(ContentFolder.packagedDigests()).isEqualTo(digests);
        }
    }

    @Test
    void aSettingThatNamesNoFolderStopsTheStart() {
        ContentFolder content = new ContentFolder(() -> Optional.of(folder.resolve("nothing")));

        assertThatThrownBy(() -> content.use(used -> {}))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("dragoman.content-dir is not a folder: " + folder.resolve("nothing"));
    }

    @Test
    void theFilesOfAFolderAreListedByName() throws IOException {
        Files.writeString(folder.resolve("b.md"), "", UTF_8);
        Files.writeString(folder.resolve("a.md"), "", UTF_8);

        assertThat(ContentFiles.list(folder)).containsExactly(folder.resolve("a.md"), folder.resolve("b.md"));
        assertThat(ContentFiles.list(folder.resolve("nothing"))).isEmpty();
    }

    @Test
    void aFileThatIsNotInUtf8IsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("latin.md"), "café", ISO_8859_1);

        assertThatThrownBy(() -> ContentFiles.text(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the file is not in UTF-8");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> ContentFiles.text(folder.resolve("nothing.md")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("nothing.md");
    }
}
