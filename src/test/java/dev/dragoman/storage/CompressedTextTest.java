package dev.dragoman.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Long texts in the database. */
class CompressedTextTest {

    private static final String LONG = "{\"p1\": \"会合は{when}開かれました。\", \"p2\": \"😀 ‎عربي\"}, ".repeat(200);

    @Test
    void aLongTextIsStoredInAFractionOfItsLengthAndReadAsItWas() {
        String stored = CompressedText.pack(LONG);

        assertThat(stored.length()).isLessThan(LONG.length() / 10);
        assertThat(stored).matches("[ -~]+");
        assertThat(CompressedText.unpack(stored)).isEqualTo(LONG);
    }

    @Test
    void aShortTextIsStoredAsItIsAndOlderTextsAreReadAsTheyAre() {
        assertThat(CompressedText.pack("{\"p1\": \"A text\"}")).isEqualTo("{\"p1\": \"A text\"}");
        assertThat(CompressedText.unpack(LONG)).isEqualTo(LONG);
    }
}
