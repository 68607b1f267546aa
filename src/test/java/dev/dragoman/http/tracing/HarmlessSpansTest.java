package dev.dragoman.http.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HarmlessSpansTest {

    private static final String SECRET = "{secret}";

    @Test
    void whatPrecedesASecretInAnAddressIsKnown() {
        List<String> before = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.dragoman").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(HarmlessSpansTest::templates)
                        .filter(template -> template.contains(SECRET))
                        .map(template -> template.substring(0, template.indexOf(SECRET)))
                        .distinct()
                        .toList();

        assertThat(HarmlessSpans.BEFORE_SECRETS).containsExactlyInAnyOrderElementsOf(before);
    }

    private static Stream<String> templates(JavaClass resource) {
        String path = resource.getAnnotationOfType(Path.class).value();
        return Stream.concat(
                Stream.of(path),
                resource.getMethods().stream()
                        .filter(method -> method.isAnnotatedWith(Path.class))
                        .map(method -> path + "/"
                                + method.getAnnotationOfType(Path.class).value()));
    }
}
