package dev.dragoman;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is tested over HTTP on the JVM is tested against the built artifact too, on both databases. */
class NativeSuiteTest {

    private final JavaClasses tests = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("dev.dragoman");

    @Test
    void everyTestOverHttpAloneHasItsRunAgainstTheArtifact() {
        Set<String> overHttp = tests.stream()
                .filter(type -> type.isAnnotatedWith(QuarkusTest.class))
                // The pages are byte for byte the same; a browser would see nothing new in them.
                .filter(type -> !type.getPackageName().endsWith(".browser"))
                .filter(type -> type.getAllFields().stream().noneMatch(field -> field.isAnnotatedWith(Inject.class)))
                .map(JavaClass::getName)
                .map(name -> name.substring(0, name.length() - "Test".length()) + "IT")
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> againstArtifact = tests.stream()
                .filter(type -> type.isAnnotatedWith(QuarkusIntegrationTest.class))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(againstArtifact).isNotEmpty().containsAll(overHttp);
    }
}
