package dev.dragoman.times;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReferenceTest {

    @Test
    void aTextIsSplitIntoItsLiteralPartsAndItsReferences() {
        var parts = TimeReference.scan("{when}, and {start:time@Asia/Tokyo} {{sic}}");

        assertThat(parts)
                .containsExactly(
                        new TextPart.Reference(TimeReference.parse("when")),
                        new TextPart.Literal(", and "),
                        new TextPart.Reference(TimeReference.parse("start:time@Asia/Tokyo")),
                        new TextPart.Literal(" {sic}"));
    }

    @Test
    void aTextWithoutReferencesIsOneLiteral() {
        assertThat(TimeReference.scan("No times here.")).containsExactly(new TextPart.Literal("No times here."));
        assertThat(TimeReference.scan("")).isEmpty();
        assertThat(TimeReference.scan("{{{when}}}")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{when}",
                "{start}",
                "{start:time}",
                "{end:full-date}",
                "{updated:date@America/New_York}",
                "{start:zone@Asia/Tokyo}",
                "{issued}",
                "{issued:date}",
                "{duration}"
            })
    void whatIsKnownIsReadAndPrintedAlike(String text) {
        assertThat(TimeReference.scan(text))
                .singleElement()
                .isInstanceOfSatisfying(TextPart.Reference.class, part -> assertThat(part.reference())
                        .hasToString(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wen",
                "",
                " when",
                "When",
                "start:",
                "start:formula",
                "start:long",
                "start@Mars/Base",
                "start@asia/tokyo",
                "when:time",
                "when@Asia/Tokyo",
                "issued:time",
                "issued@Asia/Tokyo",
                "duration:date",
                "0"
            })
    void whatIsUnknownOrDoesNotApplyIsRejectedWithWhatIsKnown(String text) {
        assertThatThrownBy(() -> TimeReference.scan("Text {" + text + "} text"))
                .hasMessageContaining("known references are when, start, end")
                .isInstanceOfSatisfying(ProblemException.class, rejected -> {
                    assertThat(rejected.code()).isEqualTo(ProblemCode.INVALID_TIME_REFERENCE);
                    assertThat(rejected.members()).containsKey("reference");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a { brace", "a } brace", "{when", "when}", "{{when}", "{when}}", "{a{b}}"})
    void anUnmatchedBraceIsRejected(String text) {
        assertThatThrownBy(() -> TimeReference.scan(text)).isInstanceOf(ProblemException.class);
    }
}
