package dev.dragoman.desk.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.quality.finding.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedDifferenceTest {

    @Test
    void aTextWithoutOneBeforeIsWhole() {
        assertThat(shown(Optional.empty(), "One two.", List.of())).isEqualTo("One two.");
    }

    @Test
    void whatWasTakenOutAndPutInStandsAtItsPlace() {
        assertThat(shown(Optional.of("The minister met friends."), "The minister met partners.", List.of()))
                .isEqualTo("The minister met [-friends][+partners].");
    }

    @Test
    void placesOfFindingsAreMarkedInKeptAndInAddedText() {
        String now = "The minister met partners yesterday.";

        String shown = shown(
                Optional.of("The minister met friends yesterday."), now, List.of(span(now, "met partners yester")));

        assertThat(shown).isEqualTo("The minister *met *[-friends][+*partners*]* yester*day.");
    }

    @Test
    void placesThatOverlapAreMarkedOnce() {
        String now = "One two three.";

        assertThat(shown(Optional.empty(), now, List.of(span(now, "One two"), span(now, "two three"))))
                .isEqualTo("*One two three*.");
    }

    @Test
    void placesBeyondTheTextMarkNothing() {
        assertThat(shown(Optional.empty(), "One.", List.of(new Span(4, 4, ""), new Span(9, 12, "abc"))))
                .isEqualTo("One.");
    }

    @Test
    void aTextThatIsGoneIsShownAsTakenOut() {
        assertThat(shown(Optional.of("One two."), "", List.of())).isEqualTo("[-One two.]");
    }

    private static Span span(String text, String part) {
        int start = text.indexOf(part);
        return new Span(start, start + part.length(), part);
    }

    private static String shown(Optional<String> before, String after, List<Span> marks) {
        return MarkedDifference.of(before, after, marks, 1_000).stream()
                .map(MarkedDifferenceTest::shown)
                .collect(Collectors.joining());
    }

    private static String shown(MarkedDifference.Piece piece) {
        String text = piece.marked() ? "*" + piece.text() + "*" : piece.text();
        if (piece.removed()) {
            return "[-" + text + "]";
        }
        return piece.added() ? "[+" + text + "]" : text;
    }
}
