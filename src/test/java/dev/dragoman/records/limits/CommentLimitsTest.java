package dev.dragoman.records.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentLimitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001Bb", "a\u202Eb", "a\u202Db", "a\uD800b", "\uDC00", "\u00A0\u200B"})
    void whatReadersCannotSeeRightlyIsAFault(String text) {
        assertThat(CommentLimits.fault(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Two lines\r\nand a\ttab", "\uD842\uDFB7野家", "می\u200Cخواهم", "\u2067عربي\u2069 (NATO)"})
    void ordinaryTextsHaveNone(String text) {
        assertThat(CommentLimits.fault(text)).isEmpty();
    }

    @Test
    void theLengthCountsCharactersAndNotCodeUnits() {
        assertThat(CommentLimits.fault("\uD842\uDFB7".repeat(CommentLimits.MAX_LENGTH)))
                .isEmpty();
        assertThat(CommentLimits.fault("x".repeat(CommentLimits.MAX_LENGTH + 1)))
                .isPresent();
    }
}
