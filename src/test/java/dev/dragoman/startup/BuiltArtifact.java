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

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private BuiltArtifact() {}

    /**
     * A process with a data directory, on free ports; both of its outputs come together.
     *
     * @param options of the virtual machine, which the native executable has too, such as {@code -Xmx48m}
     */
    public static ProcessBuilder in(Path folder, String... options) throws IOException {
        ProcessBuilder start = new ProcessBuilder(command(List.of(options)));
        start.environment().keySet().removeIf(name -> name.startsWith("DRAGOMAN_"));
        start.environment().put("DRAGOMAN_DATA_DIR", folder.toString());
        start.environment().put("QUARKUS_HTTP_PORT", "0");
        start.environment().put("QUARKUS_MANAGEMENT_PORT", "0");
        return start.redirectErrorStream(true).redirectInput(new File("/dev/null"));
    }

    /** Whether it is a native executable; otherwise it is a jar. */
    public static boolean isNative() throws IOException {
        return built().getProperty("type").equals("native");
    }

    private static List<String> command(List<String> options) throws IOException {
        String path = TARGET.resolve(built().getProperty("path")).toString();
        List<String> command = new ArrayList<>(options);
        if (isNative()) {
            command.add(0, path);
        } else {
            command.add(
                    0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-jar", path));
        }
        return command;
    }

    private static Properties built() throws IOException {
        Properties built = new Properties();
        try (var properties = Files.newBufferedReader(TARGET.resolve("quarkus-artifact.properties"))) {
            built.load(properties);
        }
        return built;
    }
}
