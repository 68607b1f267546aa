package dev.dragoman.bundles.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which format a file is taken for. */
class FormatDetectionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    JSON | a.txt | {"targets": {}}
                    XLIFF2 | a.xlf | <?xml version="1.0"?><xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1">
                    XLIFF12 | a.xlf | <?xml version="1.0"?><xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
                    PO | a | msgid ""
                    PO | a | # A comment
                    PO | a.PO | "rest"
                    """)
    void theContentTellsTheFormat(BundleFormat format, String name, String content) {
        assertThat(FormatDetection.of(name, content.getBytes(StandardCharsets.UTF_8)))
                .contains(format);
    }

    @Test
    void aByteOrderMarkIsSkippedAndObeyed() {
        assertThat(FormatDetection.of("a", "\uFEFF{}".getBytes(StandardCharsets.UTF_8)))
                .contains(BundleFormat.JSON);
        assertThat(FormatDetection.of("a", "\uFEFF<xliff version=\"1.2\">".getBytes(StandardCharsets.UTF_16LE)))
                .contains(BundleFormat.XLIFF12);
    }

    @Test
    void otherFilesHaveNoFormat() {
        assertThat(FormatDetection.of("a.docx", "PK\u0003\u0004".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(FormatDetection.of("", new byte[0])).isEmpty();
    }
}
