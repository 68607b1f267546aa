package dev.dragoman.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedCodingsTest {

    private static final List<ContentCoding> ALL = List.of(ContentCoding.values());

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            delimiter = '|',
            value = {
                "gzip, deflate, br, zstd | BR",
                "gzip | GZIP",
                "x-gzip | GZIP",
                "GZIP;q=0.5, br;q=0.4 | GZIP",
                "zstd, gzip | ZSTD",
                "* | BR",
                "*;q=0.1, br;q=0 | ZSTD",
                "deflate | none",
                "identity | none",
                "identity, gzip;q=0.5 | none",
                "gzip;q=0 | none",
                "gzip;q=2, br | BR",
                "'' | none"
            })
    void theCodingWithTheHighestWeightIsChosen(String header, ContentCoding coding) {
        assertThat(AcceptedCodings.parse(List.of(header)).best(ALL).orElse(null))
                .isEqualTo(coding);
    }

    @Test
    void severalLinesAreOneList() {
        assertThat(AcceptedCodings.parse(List.of("deflate", "gzip")).best(ALL)).contains(ContentCoding.GZIP);
    }

    @Test
    void withoutTheHeaderNothingIsAskedForAndEverythingIsAcceptable() {
        AcceptedCodings none = AcceptedCodings.parse(List.of());

        assertThat(none.best(ALL)).isEmpty();
        assertThat(none.accepts(ContentCoding.BR)).isTrue();
        assertThat(none.acceptsPlain()).isTrue();
    }

    @Test
    void thePlainFormIsAcceptableUnlessItIsExcluded() {
        assertThat(AcceptedCodings.parse(List.of("gzip")).acceptsPlain()).isTrue();
        assertThat(AcceptedCodings.parse(List.of("gzip, identity;q=0")).acceptsPlain())
                .isFalse();
        assertThat(AcceptedCodings.parse(List.of("gzip, *;q=0")).acceptsPlain()).isFalse();
    }
}
