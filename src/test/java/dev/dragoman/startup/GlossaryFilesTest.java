package dev.dragoman.startup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.glossary.Glossaries;
import dev.dragoman.quality.glossary.GlossaryTable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlossaryFilesTest {

    @TempDir
    Path content;

    @Test
    void theGlossariesOfTheContentFolderAreReadByTheirLanguage() throws IOException {
        write("it.csv", "en,target\nrule of law,Stato di diritto\n", UTF_8);

        assertThat(glossaries().of(LanguageTag.parse("it")).terms()).hasSize(1);
        assertThat(glossaries().of(LanguageTag.parse("ja")).terms()).isEmpty();
    }

    @Test
    void aContentFolderMayHaveNoGlossary() {
        assertThat(glossaries().of(LanguageTag.parse("ja")).terms()).isEmpty();
    }

    @Test
    void aFaultyGlossaryStopsTheStartByItsName() throws IOException {
        write("it.csv", "en,target\nrule of law,\n", UTF_8);

        assertThatThrownBy(this::glossaries)
                .hasMessageContaining("glossary/it.csv, line 2, column target: the field is empty; enter the term");
    }

    @Test
    void aGlossaryThatIsNotInUtf8StopsTheStartByItsName() throws IOException {
        write("fr.csv", "en,target\nstate,état\n", ISO_8859_1);

        assertThatThrownBy(this::glossaries)
                .hasMessageContaining("fr.csv")
                .hasMessageContaining("the file is not in UTF-8");
    }

    @Test
    void aGlossaryWithoutALanguageStopsTheStartByItsName() throws IOException {
        write("terms_of_2023.csv", "en,target\nA,B\n", UTF_8);

        assertThatThrownBy(this::glossaries).hasMessageContaining("terms_of_2023.csv");
    }

    @Test
    void aGlossaryOfACountryStopsTheStartWithItsLanguage() throws IOException {
        write("jp.csv", "en,target\nA,B\n", UTF_8);

        assertThatThrownBy(this::glossaries).hasMessageContaining("did you mean \"ja\"?");
    }

    private Glossaries glossaries() {
        return new Glossaries(new GlossaryFiles()
                .glossaries(new ContentFolder(() -> Optional.of(content))).tables().stream()
                        .map(GlossaryTable::glossary)
                        .toList());
    }

    private void write(String name, String text, Charset charset) throws IOException {
        Files.createDirectories(content.resolve("glossary"));
        Files.writeString(content.resolve("glossary").resolve(name), text, charset);
    }
}
