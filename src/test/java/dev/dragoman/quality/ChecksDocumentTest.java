package dev.dragoman.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/checks.md}, to which every finding links. */
class ChecksDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "checks.md");
    private static final Path MESSAGES = Path.of("translations", "findings", "en.properties");

    /** Its messages are shared by the checks of all marks at the end of a text. */
    private static final String END_MARKS = "end_mark";

    @Test
    void everyCheckHasASectionWithAGoodAndABadExample() throws IOException {
        String document = Files.readString(DOCUMENT, UTF_8);
        Set<String> sections = new TreeSet<>();
        for (String section : document.split("(?m)^### ", -1)) {
            String id = section.lines().findFirst().orElse("");
            if (!id.startsWith("#")) {
                sections.add(id);
                assertThat(section).as(id).contains("Severity: ", "- Good: ", "- Bad: ");
            }
        }

        assertThat(sections).isEqualTo(ids());
    }

    private static Set<String> ids() throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES)) {
            messages.load(reader);
        }
        Set<String> endMarks = Set.of("end_stop", "end_colon", "end_question", "end_exclamation", "end_ellipsis");
        return messages.stringPropertyNames().stream()
                .map(key -> key.split("\\.", 2)[0])
                .flatMap(id -> id.equals(END_MARKS) ? endMarks.stream() : Stream.of(id))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
