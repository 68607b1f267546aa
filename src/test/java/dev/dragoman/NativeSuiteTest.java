package dev.dragoman;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is tested over HTTP on the JVM is tested against the built artifact too, on both databases. */
class NativeSuiteTest {

    private static final String STATEMENTS = "counts the statements that the service sends, which nobody else sees";

    /** The tests over HTTP that cannot run against an artifact, each with the reason. */
    private static final Map<String, String> ON_THE_JVM_ALONE = Map.ofEntries(
            Map.entry("dev.dragoman.access.KeycloakSignIn", "needs a Keycloak, which only -Pkeycloak brings along"),
            Map.entry("dev.dragoman.delivery.record.LanguageExtensions", "reads how often pages are rendered"),
            Map.entry("dev.dragoman.delivery.response.CacheHits", "reads how often responses come from the cache"),
            Map.entry("dev.dragoman.delivery.response.CacheOff", "starts the service with another setting"),
            Map.entry("dev.dragoman.delivery.cache.RenderOnce", "reads how often pages are rendered"),
            Map.entry("dev.dragoman.delivery.cache.NotifiedChanges", "starts the service with another setting"),
            Map.entry("dev.dragoman.delivery.SignedMessages", "starts the service with another setting"),
            Map.entry("dev.dragoman.delivery.UnreadableKey", "starts the service with another setting"),
            Map.entry("dev.dragoman.delivery.proof.UnsignedEdition", "starts the service with another setting"),
            Map.entry("dev.dragoman.delivery.StatementCount", STATEMENTS),
            Map.entry("dev.dragoman.editing.ReleaseTime", "sets the service's clock"),
            Map.entry("dev.dragoman.desk.files.DeskUploadTime", "sets the service's clock"),
            Map.entry("dev.dragoman.desk.preview.PreviewLinkTime", "sets the service's clock"),
            Map.entry("dev.dragoman.editing.StatementCount", STATEMENTS),
            Map.entry("dev.dragoman.http.body.BodyAdmission", "reads how much room bodies take"),
            Map.entry("dev.dragoman.http.StalledUploads", "reads how much room bodies take"),
            Map.entry("dev.dragoman.editing.UploadAllocation", "reads how much the virtual machine's threads allocate"),
            Map.entry("dev.dragoman.editing.UploadThrottleOverHttp", "occupies the throttle itself"),
            Map.entry("dev.dragoman.reliability.ClockSetBack", "sets the service's clock"),
            Map.entry("dev.dragoman.startup.commands.PublishedText", "runs the command in its own process"),
            Map.entry("dev.dragoman.errors.StoreOutage", "takes the service's own connections"),
            Map.entry("dev.dragoman.operations.Monitoring", "reads metrics of the virtual machine"),
            Map.entry("dev.dragoman.webhooks.ToldAtOnce", "starts the service with another setting"),
            Map.entry("dev.dragoman.webhooks.SeveralInstances", "runs workers of other instances in its own process"));

    private final JavaClasses tests = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("dev.dragoman");

    @Test
    void everyTestOverHttpHasItsRunAgainstTheArtifact() {
        Set<String> overHttp = namesOfTestsOverHttp();
        overHttp.removeAll(ON_THE_JVM_ALONE.keySet());

        assertThat(namesOfRunsAgainstTheArtifact()).isNotEmpty().containsAll(overHttp);
    }

    @Test
    void whatRunsOnTheJvmAloneIsATestOverHttpWithoutARunAgainstTheArtifact() {
        assertThat(namesOfTestsOverHttp()).containsAll(ON_THE_JVM_ALONE.keySet());
        assertThat(namesOfRunsAgainstTheArtifact()).doesNotContainAnyElementsOf(ON_THE_JVM_ALONE.keySet());
    }

    private Set<String> namesOfTestsOverHttp() {
        return names(
                "Test",
                tests.stream()
                        .filter(type -> type.isAnnotatedWith(QuarkusTest.class))
                        // The pages are byte for byte the same; a browser would see nothing new in them.
                        .filter(type -> !type.getPackageName().endsWith(".browser"))
                        .filter(type -> speaksHttp(type) || injectsNothing(type)));
    }

    /** Those that a class of the package's {@code ArtifactIT}, or one of its own, extends. */
    private Set<String> namesOfRunsAgainstTheArtifact() {
        return names(
                "Test",
                tests.stream()
                        .filter(type -> type.isAnnotatedWith(QuarkusIntegrationTest.class))
                        .flatMap(type -> type.getRawSuperclass().stream()));
    }

    /** Without the ending by which Maven finds tests; benchmarks do not have it. */
    private static Set<String> names(String ending, Stream<JavaClass> types) {
        return types.map(JavaClass::getName)
                .filter(name -> name.endsWith(ending))
                .map(name -> name.substring(0, name.length() - ending.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean speaksHttp(JavaClass type) {
        return Stream.concat(Stream.of(type), type.getAllRawSuperclasses().stream())
                .flatMap(tested -> tested.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass())
                .anyMatch(used -> used.isEquivalentTo(TestHTTPResource.class)
                        || used.getPackageName().startsWith("io.restassured")
                        || used.getPackageName().startsWith("java.net.http"));
    }

    private static boolean injectsNothing(JavaClass type) {
        return type.getAllFields().stream().noneMatch(field -> field.isAnnotatedWith(Inject.class));
    }
}
