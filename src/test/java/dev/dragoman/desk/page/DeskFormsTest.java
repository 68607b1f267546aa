package dev.dragoman.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeskFormsTest {

    /** A form to the next one, or to the end of the template. */
    private static final Pattern FORM = Pattern.compile("<form\\b.*?(?=<form\\b|\\z)", Pattern.DOTALL);

    /** Where nobody, or nobody in particular, is signed in. */
    private static final List<String> OTHERS = List.of("signIn.html", "unsent.html");

    @Test
    void everyFormThatChangesSomethingNamesWhoOpenedIt() throws IOException {
        try (Stream<Path> templates = Files.list(Path.of("src/main/resources/templates/desk"))) {
            assertThat(templates
                            .filter(template ->
                                    !OTHERS.contains(template.getFileName().toString()))
                            .flatMap(DeskFormsTest::forms))
                    .isNotEmpty()
                    .allSatisfy(form -> assertThat(form).contains("name=\"" + FormOwner.FIELD + "\""));
        }
    }

    private static Stream<String> forms(Path template) {
        try {
            return FORM.matcher(Files.readString(template))
                    .results()
                    .map(MatchResult::group)
                    .filter(form -> form.contains("method=\"post\""))
                    .filter(form -> !form.contains(" enctype=") && !form.contains("/desk/sign-out"))
                    .map(form -> template.getFileName() + ": " + form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
