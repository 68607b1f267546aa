package dev.dragoman.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8TextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "official", "été", "公式 😀", "a replacement character, \uFFFD, is a character", "\uFEFFx"})
    void aTextIsDecodedAsItIs(String text) {
        assertThat(Utf8Text.decode(text.getBytes(UTF_8), ProblemCode.INVALID_BODY))
                .isEqualTo(text);
    }

    @Test
    void aTextWithReplacementCharactersMayBeMalformed() {
        assertThat(Utf8Text.decodeIfPlain("bé".getBytes(UTF_8))).hasValue("bé");
        assertThat(Utf8Text.decodeIfPlain("bé\uFFFD".getBytes(UTF_8))).isEmpty();
        assertThat(Utf8Text.decodeIfPlain("bé".getBytes(ISO_8859_1))).isEmpty();
    }

    @Test
    void aMalformedByteIsRejectedWithItsLine() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Utf8Text.decode("a\nbéc".getBytes(ISO_8859_1), ProblemCode.INVALID_BODY))
                .withMessageStartingWith("line 2: the byte 0xE9 at offset 3 ");
    }
}
