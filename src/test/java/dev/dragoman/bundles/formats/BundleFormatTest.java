package dev.dragoman.bundles.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleFormatTest {

    @ParameterizedTest
    @CsvSource({
        "application/xliff+xml, XLIFF2",
        "application/x-xliff+xml, XLIFF12",
        "text/x-gettext-translation; charset=utf-8, PO",
        "Application/JSON, JSON"
    })
    void aContentTypeNamesItsFormat(String contentType, BundleFormat format) {
        assertThat(BundleFormat.of(contentType)).contains(format);
    }

    @Test
    void anotherContentTypeNamesNone() {
        assertThat(BundleFormat.of("text/plain")).isEmpty();
    }
}
