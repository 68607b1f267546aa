package dev.dragoman;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code in docs/backends.md is that of docs/examples, which .ci/clients runs. */
class BackendsDocumentTest {

    private static final Path DOCS = Path.of("docs");
    private static final Pattern CODE = Pattern.compile("(?ms)^```\\w+ (\\S+)\\n(.*?)^```$");
    private static final Pattern FENCE = Pattern.compile("(?m)^```\\w+");
    private static final Pattern LINK = Pattern.compile("\\]\\((examples[^)#]*)\\)");

    @Test
    void everyBlockOfCodeIsPartOfItsExample() throws IOException {
        String page = Files.readString(DOCS.resolve("backends.md"));
        List<MatchResult> blocks = CODE.matcher(page).results().toList();

        assertThat(blocks).hasSameSizeAs(FENCE.matcher(page).results().toList()).hasSizeGreaterThan(10);
        for (MatchResult block : blocks) {
            assertThat(Files.readString(DOCS.resolve(block.group(1)))).contains(block.group(2));
        }
    }

    @Test
    void everyExampleIsQuotedAndEveryLinkToOneLeadsThere() throws IOException {
        String page = Files.readString(DOCS.resolve("backends.md"));

        Set<String> quoted = new TreeSet<>();
        CODE.matcher(page).results().forEach(block -> quoted.add(block.group(1).split("/", -1)[1]));
        assertThat(quoted).containsExactlyInAnyOrder("django", "follow.mjs", "nextjs", "quarkus");
        assertThat(LINK.matcher(page).results().map(link -> DOCS.resolve(link.group(1))))
                .isNotEmpty()
                .allMatch(Files::exists);
    }
}
