package dev.dragoman.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-28T00:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 06 Nov 1994 08:49:37 GMT  | 1994-11-06T08:49:37Z",
                "Sunday, 06-Nov-94 08:49:37 GMT | 1994-11-06T08:49:37Z",
                "Sun Nov  6 08:49:37 1994       | 1994-11-06T08:49:37Z",
                "Sun Nov 13 08:49:37 1994       | 1994-11-13T08:49:37Z",
                "Saturday, 28-Nov-76 00:00:00 GMT | 2076-11-28T00:00:00Z",
                "Monday, 28-Nov-77 00:00:00 GMT | 1977-11-28T00:00:00Z",
                "Wednesday, 28-Nov-40 00:00:00 GMT | 2040-11-28T00:00:00Z",
            })
    void theThreeFormatsAreRead(String text, Instant expected) {
        assertThat(HttpDate.parse(text, CLOCK).orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "Sun, 6 Nov 1994 08:49:37 GMT",
                "Mon, 06 Nov 1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 08:49:37 UTC",
                "Sun, 06 Nov 1994 08:49:37 +0000",
                "Sun, 06 Nov 1994 08:49 GMT",
                "sun, 06 nov 1994 08:49:37 gmt",
                "Sun, 31 Feb 1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 24:00:00 GMT",
                "Sun, 06 Nov 1994 08:49:37 GMT; length=5",
                "So., 06 Nov. 1994 08:49:37 GMT",
                "1994-11-06T08:49:37Z",
                "784111777",
            })
    void anythingElseIsNoDate(String text) {
        assertThat(HttpDate.parse(text, CLOCK)).isEmpty();
    }

    @Test
    void aFieldWithTwoLinesHasNoDate() {
        String date = "Sun, 06 Nov 1994 08:49:37 GMT";

        assertThat(HttpDate.parse(List.of(date), CLOCK)).isPresent();
        assertThat(HttpDate.parse(List.of(date, date), CLOCK)).isEmpty();
    }

    @Test
    void datesAreWrittenInThePreferredFormat() {
        assertThat(HttpDate.format(Instant.parse("1994-11-06T08:49:37.9Z"))).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
    }
}
