package dev.dragoman.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.times.ApproximateDuration;
import dev.dragoman.times.ZonedMoment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RealRecordsTest {

    private final CanonicalRecord readout = SampleRecords.real(SampleRecords.READOUT);
    private final CanonicalRecord statement = SampleRecords.real(SampleRecords.STATEMENT);

    @Test
    void theReadoutHasItsFields() {
        assertThat(readout.kind()).isEqualTo(Kind.READOUT);
        assertThat(readout.title().source()).isEqualTo("North Atlantic Treaty Organization (NATO)");
        assertThat(readout.topic()).map(Unit::source).hasValue("North Atlantic Treaty Organization (NATO)");
        assertThat(readout.place()).map(Unit::source).hasValue("Belgium");
        assertThat(readout.byline()).isEmpty();
        assertThat(readout.issued()).isEqualTo(LocalDate.of(2023, 4, 5));
        assertThat(readout.updated()).isEmpty();
    }

    @Test
    void theReadoutsEventBeginsInBrusselsSummerTimeAndEndsAtAQuarterToTwo() {
        assertThat(readout.event()).hasValueSatisfying(event -> {
            assertThat(event.start()).hasToString("2023-04-05T11:20+02:00[Europe/Brussels]");
            assertThat(event.duration()).hasValue(ApproximateDuration.parse("about PT2H25M"));
            assertThat(event.end()).hasValue(ZonedMoment.parse("2023-04-05T13:45+02:00[Europe/Brussels]"));
        });
    }

    @Test
    void theReadoutHoldsAPictureAnIntroductionAndTwoPoints() {
        assertThat(readout.blocks())
                .extracting(Object::getClass)
                .containsExactly(Block.Picture.class, Block.Paragraph.class, Block.Point.class, Block.Point.class);
        assertThat(((Block.Picture) readout.blocks().get(0)).address()).isEmpty();
        assertThat(labels(readout.blocks())).containsExactly("1.", "2.");
    }

    @Test
    void theSecondPointHasTwelvePointsWithTheirPrintedLabels() {
        Block second = readout.blocks().get(3);

        assertThat(labels(second.blocks()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12)
                        .mapToObj(number -> "(" + number + ")")
                        .toList());
    }

    @Test
    void pointEightHasTwoParagraphs() {
        Block eighth = readout.blocks().get(3).blocks().get(7);

        assertThat(eighth.units())
                .extracting(unit -> unit.source().substring(0, unit.source().indexOf(',')))
                .containsExactly("Turning to the Indo-Pacific", "Furthermore");
        assertThat(eighth.blocks()).hasOnlyElementsOfType(Block.Paragraph.class);
    }

    @Test
    void theReadoutsUnitsAreNumberedInReadingOrder() {
        assertThat(readout.units())
                .extracting(Unit::id)
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of("title", "topic", "place", "img1"),
                                IntStream.rangeClosed(1, 16).mapToObj(number -> "p" + number))
                        .toList());
        assertThat(readout.unitsById().get("p1").source()).startsWith("{when}, Mr. HAYASHI Yoshimasa,");
    }

    @Test
    void theStatementHasItsFields() {
        assertThat(statement.kind()).isEqualTo(Kind.STATEMENT);
        assertThat(statement.title().source()).isEqualTo("Joint statement");
        assertThat(statement.byline())
                .map(Unit::source)
                .hasValue("by NATO Secretary General Jens Stoltenberg with the Minister of Foreign Affairs of Japan,"
                        + " Yoshimasa Hayashi");
        assertThat(statement.topic()).isEmpty();
        assertThat(statement.issued()).isEqualTo(LocalDate.of(2023, 4, 4));
        assertThat(statement.updated()).map(ZonedMoment::instant).hasToString("Optional[2023-04-05T08:30:00Z]");
        assertThat(statement.event()).isEmpty();
    }

    @Test
    void theStatementIsElevenParagraphs() {
        assertThat(statement.blocks()).hasSize(11).hasOnlyElementsOfType(Block.Paragraph.class);
        assertThat(statement.blocks().get(0).unit()).map(Unit::source).hasValue("(As delivered)");
        assertThat(statement.blocks().get(1).unit()).map(Unit::source).hasValue("Minister Hayashi,");
    }

    @Test
    void theTyposOfTheOfficialTextAreKept() {
        assertThat(readout.units()).extracting(Unit::source).anyMatch(text -> text.contains("World WarII."));
        assertThat(readout.units()).extracting(Unit::source).anyMatch(text -> text.contains("the IndoPacific region"));
        assertThat(statement.units())
                .extracting(Unit::source)
                .anyMatch(text -> text.contains("you Prime Minister visited Kyiv"));
    }

    @Test
    void aRecordIsReadBackFromTheStoreAsItWas() {
        assertThat(List.of(readout, statement))
                .allSatisfy(canonical -> assertThat(RecordJson.DOCUMENT.read(RecordJson.DOCUMENT.write(canonical)))
                        .isEqualTo(canonical));
    }

    private static Stream<String> labels(List<Block> blocks) {
        return blocks.stream()
                .map(block ->
                        block instanceof Block.Point point ? Optional.of(point.label()) : Optional.<String>empty())
                .flatMap(Optional::stream);
    }
}
