package dev.dragoman.proofs.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The paths of tiles and what a log of a size has. */
class TileTest {

    @Test
    void pathsAreThoseOfTheStandard() {
        assertThat(new Tile(0, 1_234_067, 256).path()).isEqualTo("x001/x234/067");
        assertThat(new Tile(0, 0, 256).path()).isEqualTo("000");
        assertThat(new Tile(0, 999, 5).path()).isEqualTo("999.p/5");
        assertThat(new Tile(0, 1_000, 255).path()).isEqualTo("x001/000.p/255");
    }

    @Test
    void everyPathIsReadBack() {
        LongStream.of(0, 7, 999, 1_000, 999_999, 1_000_000, 123_456_789_012_345_678L)
                .mapToObj(index -> new Tile(3, index, 17))
                .forEach(tile -> assertThat(Tile.parse("3", tile.path())).hasValue(tile));
    }

    @Test
    void otherSpellingsAndNumbersAreNoTiles() {
        for (String path : List.of(
                "",
                "0",
                "00",
                "0000",
                "x000/000",
                "x001/x000",
                "001/000",
                "x1/000",
                "000.p/0",
                "000.p/05",
                "000.p/256",
                "000.p/999",
                "000.p/-1",
                "000.p/",
                "000.p",
                "000/",
                "/000",
                "-01",
                "٠٠٠",
                "x999/x999/x999/x999/x999/x999/999",
                "x".repeat(10_000),
                "x999/".repeat(10_000) + "999")) {
            assertThat(Tile.parse("0", path)).as(path).isEmpty();
        }
        for (String level : List.of("", "00", "01", "64", "99", "100", "-1", "+1", "x", "data")) {
            assertThat(Tile.parse(level, "000")).as(level).isEmpty();
        }
    }

    @Test
    void aLogOfSeventyThousandEntriesHasTheTilesThatTheStandardNames() {
        long size = 70_000;

        assertThat(new Tile(0, 272, 256).isIn(size)).isTrue();
        assertThat(new Tile(0, 273, 256).isIn(size)).isFalse();
        assertThat(new Tile(0, 273, 112).isIn(size)).isTrue();
        assertThat(new Tile(0, 273, 113).isIn(size)).isFalse();
        assertThat(new Tile(1, 0, 256).isIn(size)).isTrue();
        assertThat(new Tile(1, 1, 17).isIn(size)).isTrue();
        assertThat(new Tile(1, 1, 18).isIn(size)).isFalse();
        assertThat(new Tile(2, 0, 1).isIn(size)).isTrue();
        assertThat(new Tile(2, 0, 2).isIn(size)).isFalse();
        assertThat(new Tile(3, 0, 1).isIn(size)).isFalse();
    }

    @Test
    void hugeNumbersAreInNoLog() {
        assertThat(new Tile(0, 999_999_999_999_999_999L, 256).isIn(Long.MAX_VALUE >> 8))
                .isFalse();
        assertThat(new Tile(7, 0, 256).isIn(1_000_000)).isFalse();
        assertThat(new Tile(8, 0, 1).isIn(1_000_000)).isFalse();
        assertThat(new Tile(63, 0, 1).isIn(1_000_000)).isFalse();
    }

    @Test
    void aTileHasOneToTwoHundredAndFiftySixHashes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tile(0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tile(0, 0, 257));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tile(64, 0, 1));
    }
}
