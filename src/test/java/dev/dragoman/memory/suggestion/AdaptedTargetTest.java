package dev.dragoman.memory.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdaptedTargetTest {

    @Test
    void theSameReferencesStay() {
        AdaptedTarget same = AdaptedTarget.of("Début : {start}.", "It began {start}.", "It started {start}.");

        assertThat(same.text()).isEqualTo("Début : {start}.");
        assertThat(same.adapted()).isFalse();
        assertThat(same.differing()).isEmpty();
    }

    @Test
    void anotherReferenceAndAnotherAddressAreReplaced() {
        AdaptedTarget adapted = AdaptedTarget.of(
                "Voir [le texte](https://example.org/a) {end}.",
                "See [the text](https://example.org/a) {end}.",
                "See [the text](https://example.org/b) {start}.");

        assertThat(adapted.text()).isEqualTo("Voir [le texte](https://example.org/b) {start}.");
        assertThat(adapted.adapted()).isTrue();
        assertThat(adapted.differing()).isEmpty();
    }

    @Test
    void exchangedReferencesAreExchanged() {
        AdaptedTarget adapted =
                AdaptedTarget.of("De {start} à {end}.", "From {start} to {end}.", "From {end} to {start}.");

        assertThat(adapted.text()).isEqualTo("De {end} à {start}.");
    }

    @Test
    void whatCannotBeReplacedIsNamed() {
        AdaptedTarget differs = AdaptedTarget.of("Une *note*.", "A *note*.", "A note {start}.");

        assertThat(differs.adapted()).isFalse();
        assertThat(differs.differing()).containsExactlyInAnyOrder("{start}", "*…*");
    }
}
