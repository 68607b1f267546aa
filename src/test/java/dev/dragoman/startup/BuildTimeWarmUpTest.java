package dev.dragoman.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.dragoman.TableInterfaces;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.storage.BuiltInJdbi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BuildTimeWarmUpTest {

    @Test
    void everyLanguageOfTheShippedRecordsIsAskedForByItsName() throws IOException {
        assertThat(BuildTimeWarmUp.languageNames())
                .hasSize(languages())
                .contains("日本語", "Українська", "العربية", "繁體中文");
    }

    @Test
    void anEventIsPutIntoWords() {
        assertThat(BuildTimeWarmUp.event(LanguageTag.CANONICAL))
                .contains("12:20", "7:20", "JST", "2 hours and 25 minutes", "2023");
    }

    @Test
    void everyTableIsLearnedButTheDesksOwnWhichNothingHereMayKnow() {
        List<String> tables = TableInterfaces.all().stream()
                .filter(table -> !table.getPackageName().endsWith(".desk"))
                .map(JavaClass::getName)
                .toList();

        assertThat(BuildTimeWarmUp.TABLES).extracting(Class::getName).containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void whatABuildLearnsOfTablesIsWhatTheyNeed() {
        assertThatNoException().isThrownBy(() -> BuiltInJdbi.learn(BuildTimeWarmUp.TABLES));
    }

    private static int languages() throws IOException {
        try (Stream<Path> files =
                Files.list(Path.of("translations/records/nato-foreign-ministers-meeting-2023-04-05"))) {
            return Math.toIntExact(files.count());
        }
    }
}
