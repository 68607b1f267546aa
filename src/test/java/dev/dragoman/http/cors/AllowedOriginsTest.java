package dev.dragoman.http.cors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedOriginsTest {

    @Test
    void onlyListedOriginsAreAllowedAndEachIsAnsweredByItself() {
        AllowedOrigins origins = AllowedOrigins.parse(List.of("https://www.example.org", " http://[::1]:3000"));

        assertThat(origins.has("https://www.example.org")).isTrue();
        assertThat(origins.has("http://[::1]:3000")).isTrue();
        assertThat(origins.allow("https://www.example.org")).isEqualTo("https://www.example.org");
        assertThat(origins.has("http://www.example.org")).isFalse();
        assertThat(origins.has("https://www.example.org.evil.example")).isFalse();
        assertThat(origins.has("https://evil-www.example.org")).isFalse();
        assertThat(origins.has("null")).isFalse();
    }

    @Test
    void theAsteriskAllowsAllOriginsAlike() {
        AllowedOrigins origins = AllowedOrigins.parse(List.of("*"));

        assertThat(origins.has("https://anywhere.example")).isTrue();
        assertThat(origins.allow("https://anywhere.example")).isEqualTo("*");
    }

    @Test
    void withoutOriginsNoneIsAllowed() {
        assertThat(AllowedOrigins.parse(List.of()).isEmpty()).isTrue();
        assertThat(AllowedOrigins.problem("")).isEmpty();
        assertThat(AllowedOrigins.parse(List.of()).has("https://www.example.org"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example",
                "null",
                "www.example.org",
                "https://www.example.org/",
                "https://www.example.org/path",
                "https://WWW.example.org",
                "https://*.example.org",
                "https://user@example.org",
                "https://example.org:443",
                "http://example.org:80",
                "https://example.org:0",
                "https://example.org?x",
                "https://a.example https://b.example",
                "*,https://a.example"
            })
    void whatNoBrowserSendsAsAnOriginIsAWrongSetting(String value) {
        assertThat(AllowedOrigins.problem(value)).isPresent();
    }
}
