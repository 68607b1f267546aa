package dev.dragoman.locales;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** The vectors of other projects, read in place; tests are skipped where they are absent. */
final class Fixtures {

    private static final Path FOLDER = Path.of("..", "shared", "fixtures");

    private Fixtures() {}

    static List<JsonNode> read(String file) throws IOException {
        Path path = FOLDER.resolve(file);
        assumeTrue(Files.exists(path), path + " is not there");
        return items(new ObjectMapper().readTree(path.toFile()));
    }

    static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    static List<String> texts(JsonNode array) {
        return items(array).stream().map(JsonNode::asText).toList();
    }
}
