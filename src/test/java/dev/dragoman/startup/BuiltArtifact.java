package dev.dragoman.startup;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The artifact that was built, as processes of their own that tests start and end. */
public final class BuiltArtifact {

    private BuiltArtifact() {}

    /** A process with a data directory, on free ports; both of its outputs come together. */
    public static ProcessBuilder in(Path folder) throws IOException {
        ProcessBuilder start = new ProcessBuilder(new ArrayList<>(command()));
        start.environment().keySet().removeIf(name -> name.startsWith("DRAGOMAN_"));
        start.environment().put("DRAGOMAN_DATA_DIR", folder.toString());
        start.environment().put("QUARKUS_HTTP_PORT", "0");
        start.environment().put("QUARKUS_MANAGEMENT_PORT", "0");
        return start.redirectErrorStream(true).redirectInput(new File("/dev/null"));
    }

    private static List<String> command() throws IOException {
        Path target = Path.of("target").toAbsolutePath();
        Properties built = new Properties();
        try (var properties = Files.newBufferedReader(target.resolve("quarkus-artifact.properties"))) {
            built.load(properties);
        }
        String path = target.resolve(built.getProperty("path")).toString();
        if (built.getProperty("type").equals("native")) {
            return List.of(path);
        }
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", path);
    }
}
