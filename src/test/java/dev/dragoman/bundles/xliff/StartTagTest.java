package dev.dragoman.bundles.xliff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartTagTest {

    @Test
    void valuesAreReplacedWhereverTheyStand() {
        StartTag tag = new StartTag("<x a='1'\n  b = \"2\" xml:lang=\"it\"/>");

        StartTag edited = tag.with((name, value) -> name.equals("xml:lang") || name.equals("a") ? value + "0" : value);

        assertThat(edited.text()).isEqualTo("<x a=\"10\"\n  b = \"2\" xml:lang=\"it0\"/>");
    }

    @Test
    void textThatLooksLikeAnAttributeInsideAValueIsLeftAlone() {
        StartTag tag = new StartTag("<x a=\" b='1'> \" b='2'>");

        StartTag edited = tag.with((name, value) -> name.equals("b") ? "3" : value);

        assertThat(edited.text()).isEqualTo("<x a=\" b='1'> \" b=\"3\">");
    }
}
