package dev.dragoman.startup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartupSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "DRAGOMAN_STROE, did you mean DRAGOMAN_STORE?",
        "DRAGOMAN_BASEURL, did you mean DRAGOMAN_BASE_URL?",
        "DRAGOMAN_DATADIR, did you mean DRAGOMAN_DATA_DIR?",
        "DRAGOMAN_POSTGRES_URL, did you mean DRAGOMAN_POSTGRESQL_URL?",
        "DRAGOMAN_HOME_ZONES, did you mean DRAGOMAN_HOME_ZONE?",
        "DRAGOMAN_TRACING_ENDPONT, did you mean DRAGOMAN_TRACING_ENDPOINT?",
        "DRAGOMAN_XYZZY, docs/configuration.md lists them all"
    })
    void aVariableThatNamesNoSettingIsNamedWithTheLikelyOne(String name, String advice) {
        assertThat(problem(Map.of(name, "x")))
                .contains("The environment variable " + name + " names no setting; " + advice);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DRAGOMAN_STORE",
                "DRAGOMAN_POSTGRESQL_PASSWORD",
                "DRAGOMAN_DELIVERY_MAX_AGE",
                "DRAGOMAN_LOCALES_SUBSTITUTES_BE",
                "DRAGOMAN_LOCALES_SUBSTITUTES__BE_",
                "DRAGOMAN_PUBLICATION_HOLD_0_",
                "DRAGOMAN_SERVICE_HOST",
                "DRAGOMAN_SERVICE_PORT_HTTP",
                "DRAGOMAN_PORT",
                "DRAGOMAN_PORT_8080_TCP_ADDR",
                "DRAGOMAN_IMAGE",
                "DRAGOMAN",
                "PATH"
            })
    void settingsAndWhatKubernetesAndComposeMakeAreTaken(String name) {
        assertThat(problem(Map.of(name, "${OTHER}"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DRAGOMAN_HOME_ZONE       | Asia/Tokio     | dragoman.home-zone | probably Asia/Tokyo",
                "DRAGOMAN_HTTP_TRUSTED_PROXIES | proxy.example | dragoman.http.trusted-proxies | is not an address",
                "DRAGOMAN_CORS_ORIGINS    | https://a.b/ | dragoman.cors.origins | is not an origin as browsers send it",
                "DRAGOMAN_TRACING_ENDPOINT| collector:4318 | dragoman.tracing.endpoint | it should be an http or https address",
                "DRAGOMAN_TRACING_RATIO   | 10 %           | dragoman.tracing.ratio | it must be a number from 0 to 1, such as 0.1",
                "DRAGOMAN_TRACING_RATIO   | 1.5            | dragoman.tracing.ratio | it must be a number from 0 to 1, such as 0.1",
                "DRAGOMAN_BASE_URL        | localhost:8080 | dragoman.base-url  | it should be an http or https address",
                "DRAGOMAN_BASE_URL        | https://a.b?c  | dragoman.base-url  | it should be an http or https address",
                "DRAGOMAN_BASE_URL        | http://a b     | dragoman.base-url  | it should be an http or https address",
                "DRAGOMAN_PUBLICATION_HOLD| ja,f           | dragoman.publication.hold | is not a well-formed language tag",
                "DRAGOMAN_STORE           | mysql          | dragoman.store     | it must be one of sqlite, postgresql",
                "DRAGOMAN_STORE           | PostgreSQL     | dragoman.store     | it must be one of sqlite, postgresql",
                "DRAGOMAN_LIMITS_BODY     | much           | dragoman.limits.body | it must be a size, such as 512K or 2M",
                "DRAGOMAN_LIMITS_BODY_TIMEOUT | soon       | dragoman.limits.body-timeout | it must be a duration",
                "DRAGOMAN_WEBHOOKS_ALLOW_PRIVATE | ture    | dragoman.webhooks.allow-private | it must be true or false",
                "DRAGOMAN_DELIVERY_MAX_STREAMS | few       | dragoman.delivery.max-streams | it must be a whole number",
                "QUARKUS_HTTP_PORT        | 70000          | quarkus.http.port  | a whole number from 0 to 65535",
                "QUARKUS_HTTP_PORT        | http           | quarkus.http.port  | a whole number from 0 to 65535",
                "QUARKUS_MANAGEMENT_PORT  | -1             | quarkus.management.port | a whole number from 0 to 65535"
            })
    void aWrongValueIsOneSentenceThatNamesTheSetting(String variable, String value, String setting, String right) {
        Optional<String> problem = problem(Map.of(variable, value));

        assertThat(problem).get().asString().startsWith(setting + " (" + variable + ") is \"" + value + "\": ");
        assertThat(problem).get().asString().contains(right).doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource({
        "DRAGOMAN_STORE, postgresql",
        "DRAGOMAN_STORE, SQLITE",
        "DRAGOMAN_STORE, ''",
        "DRAGOMAN_LIMITS_BODY, 2M",
        "DRAGOMAN_LIMITS_BODY_TIMEOUT, 30",
        "DRAGOMAN_LIMITS_BODY_TIMEOUT, PT30S",
        "DRAGOMAN_LIMITS_BODY_TIMEOUT, ${TIMEOUT}",
        "DRAGOMAN_TRACING_ENDPOINT, ''",
        "DRAGOMAN_TRACING_ENDPOINT, http://collector:4318",
        "DRAGOMAN_TRACING_RATIO, 0.1",
        "DRAGOMAN_WEBHOOKS_ALLOW_PRIVATE, yes"
    })
    void valuesThatQuarkusReadsAreTaken(String variable, String value) {
        assertThat(problem(Map.of(variable, value))).isEmpty();
    }

    @Test
    void aSystemPropertyIsReadBeforeTheVariable() {
        assertThat(StartupSettings.problem(
                        Map.of("DRAGOMAN_HOME_ZONE", "Nowhere"),
                        name -> name.equals("dragoman.home-zone") ? "Europe/Paris" : null))
                .isEmpty();
    }

    @Test
    void aMisspeltVariableStopsTheStartWithOneLineAndExitCodeOne() throws IOException, InterruptedException {
        ProcessBuilder start = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        // The machine announces what it picks up from JAVA_TOOL_OPTIONS.
        start.environment().keySet().removeIf(name -> name.startsWith("DRAGOMAN_") || name.endsWith("_OPTIONS"));
        start.environment().put("DRAGOMAN_STROE", "postgresql");

        Process process = start.redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(output.strip())
                .isEqualTo("The environment variable DRAGOMAN_STROE names no setting; did you mean DRAGOMAN_STORE?");
    }

    private static Optional<String> problem(Map<String, String> environment) {
        return StartupSettings.problem(environment, name -> null);
    }
}
