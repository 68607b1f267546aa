package dev.dragoman;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.startup.StartupSettings;
import io.smallrye.config.ConfigMapping;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConfigurationDocumentTest {

    @Test
    void theDocumentListsEverySettingAndNoOther() throws IOException {
        String document = Files.readString(Path.of("docs/configuration.md"));

        List<String> documented = Pattern.compile("(?m)^\\| `(dragoman[^`]+)`")
                .matcher(document)
                .results()
                .map((MatchResult row) -> row.group(1))
                .toList();

        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(StartupSettings.MAPPINGS.stream()
                        .flatMap(mapping -> settings(
                                mapping,
                                mapping.getAnnotation(ConfigMapping.class).prefix()))
                        .toList());
    }

    @Test
    void noMappingIsForgottenHere() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<String> files = sources.filter(file -> file.toString().endsWith("Config.java"))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();

            assertThat(StartupSettings.MAPPINGS)
                    .extracting(Class::getSimpleName)
                    .containsExactlyInAnyOrderElementsOf(files);
        }
    }

    private static Stream<String> settings(Class<?> mapping, String prefix) {
        return Arrays.stream(mapping.getMethods()).flatMap(method -> settings(method, prefix));
    }

    private static Stream<String> settings(Method method, String prefix) {
        String name =
                prefix + "." + method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
        return method.getReturnType().isInterface()
                        && method.getReturnType().getPackageName().startsWith("dev.dragoman")
                ? settings(method.getReturnType(), name)
                : Stream.of(name);
    }
}
