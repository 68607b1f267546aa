package dev.dragoman.http.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.semconv.UrlAttributes;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"/preview/secret", "/previ%65w/secret", "/x/../preview/secret", "/preview/secret%zz"})
    void aSecretIsHiddenHoweverItsPathIsWritten(String path) {
        try (SdkTracerProvider spans = SdkTracerProvider.builder()
                .addSpanProcessor(new HarmlessSpans())
                .build()) {
            ReadableSpan span = (ReadableSpan) spans.get("test")
                    .spanBuilder("GET")
                    .setAttribute(UrlAttributes.URL_PATH, path)
                    .startSpan();

            assertThat(span.getAttribute(UrlAttributes.URL_PATH)).endsWith("/preview/REDACTED");
        }
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
