package dev.dragoman.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlankTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\n",
                "\u00a0",
                "\u202f\u2003\u3000",
                "\u200b\u200c\u200d\u2060\ufeff",
                "\u200e\u200f\u2066\u2069",
                "\u3164",
                "\u115f\u1160\uffa0",
                "\u2800",
                "\u034f\ufe0f",
                "\u00ad",
                "&nbsp;",
                "&#8203;&#x2800;"
            })
    void nothingOfItIsVisible(String text) {
        assertThat(BlankText.isBlank(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " .", "{start}", "\u200bа", "한", "&amp;", "\\*", "*\u00a0x*", "—"})
    void somethingOfItIsVisible(String text) {
        assertThat(BlankText.isBlank(text)).isFalse();
    }
}
