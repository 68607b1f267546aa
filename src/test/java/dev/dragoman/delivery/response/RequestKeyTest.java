package dev.dragoman.delivery.response;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestKeyTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "/ja/slug, /ja/slug",
                "/ja/slug?utm_source=mail, /ja/slug",
                "/ja/slug?, /ja/slug",
                "/ja/slug?utm_source=mail&tz=Asia/Tokyo&fbclid=1, /ja/slug?tz=Asia/Tokyo",
                "/ja/slug?lang=de&lang=fr, /ja/slug?lang=de&lang=fr",
                "/ja/slug?a=1;lang=fr, /ja/slug?lang=fr",
                "/ja/slug?langs=fr&lang, /ja/slug?lang",
                "/ja/slug?la%6Eg=fr, /ja/slug?la%6Eg=fr",
                "/api/records/slug?utm_source=mail, /api/records/slug?utm_source=mail"
            })
    void pagesIgnoreParametersThatTheyDoNotHave(String address, String key) {
        assertThat(RequestKey.withoutIgnored(address)).isEqualTo(key);
    }
}
