package dev.dragoman;

import dev.dragoman.delivery.log.TestWitness;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/**
 * What an operator may add, all at once: the settings of a ministry, MCP, signed answers, a witness of the log, and two websites that
 * may read from the browser. One profile for the tests of all of these, as each profile is a build and a start of the service.
 */
public final class WithOptions implements QuarkusTestProfile {

    public static final String WEBSITE = "https://www.example.org";
    public static final String OTHER_WEBSITE = "http://localhost:3000";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("dragoman.data-dir", "target/test-data/options-" + UUID.randomUUID()),
                Map.entry("dragoman.mcp.enabled", "true"),
                Map.entry("dragoman.signing.http-messages", "true"),
                Map.entry("dragoman.log.witnesses", TestWitness.KEY.text()),
                Map.entry("dragoman.cors.origins", WEBSITE + "," + OTHER_WEBSITE),
                Map.entry("dragoman.publisher.name.en", "Ministry of Foreign Affairs of Japan"),
                Map.entry("dragoman.publisher.name.ja", "外務省"),
                Map.entry("dragoman.publisher.logo", file("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")),
                Map.entry("dragoman.publisher.accent", "#003399"),
                Map.entry("dragoman.publisher.stylesheet", file("own.css", ".masthead { color: red; }")),
                Map.entry("dragoman.publisher.home", "https://www.example.go.jp/{locale}/"),
                Map.entry("dragoman.publisher.press", "mailto:press@example.go.jp"),
                Map.entry("dragoman.publisher.legal", "/legal"),
                Map.entry("dragoman.publisher.accessibility", "https://www.example.go.jp/a11y"));
    }

    private static String file(String name, String content) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "test-data", "publisher"));
            return Files.writeString(folder.resolve(name), content)
                    .toAbsolutePath()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
