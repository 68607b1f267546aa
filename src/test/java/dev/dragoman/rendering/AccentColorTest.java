package dev.dragoman.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccentColorTest {

    @ParameterizedTest
    @CsvSource({"#003399, #ffffff", "#0F5261, #ffffff", "#ffcc00, #0c1c20"})
    void textOnAColorIsWhiteOrDarkWhicheverIsReadBetter(String color, String text) {
        assertThat(new AccentColor(color).text()).isEqualTo(text);
    }

    @Test
    void aColorInWhichTextCannotBeReadIsRejectedWithItsContrast() {
        assertThatThrownBy(() -> AccentColor.on(AccentColor.WHITE, "#ffcc00"))
                .hasMessage("the contrast of #ffcc00 with #ffffff is 1.5; text needs 4.5 (WCAG 2.2, 1.4.3)");
        assertThat(AccentColor.on(AccentColor.DARK_PAPER, "#ffcc00").hex()).isEqualTo("#ffcc00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"blue", "#039", "#0033990", "0f5261", "#0f5261; } body { display: none"})
    void anythingElseIsNoColor(String given) {
        assertThatThrownBy(() -> new AccentColor(given)).hasMessageContaining("#rrggbb");
    }
}
