package dev.dragoman.records.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.json.Digest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFileTest {

    @Test
    void theSizesOfAPictureAreTheNamedOneAndThoseLikeIt() {
        PictureFile room = file("room.jpg", 800, 600);
        PictureFile dense = file("room@2x.jpg", 1600, 1200);
        PictureFile small = file("room-400.jpg", 400, 301);
        List<PictureFile> stored = List.of(dense, file("other.jpg", 800, 600), room, small);

        assertThat(PictureFile.sizes("room.jpg", stored)).containsExactly(room, small, dense);
        assertThat(PictureFile.sizes("room-400.jpg", stored)).containsExactly(small, room, dense);
        assertThat(PictureFile.sizes("hall.jpg", stored)).isEmpty();
    }

    @Test
    void aNumberThatIsNotTheWidthIsPartOfTheName() {
        PictureFile visit = file("visit.jpg", 800, 600);
        PictureFile later = file("visit-2023.jpg", 1600, 1200);

        assertThat(PictureFile.sizes("visit.jpg", List.of(visit, later))).containsExactly(visit);
    }

    @Test
    void aFileOfOtherProportionsOrFormatIsNoSizeOfThePicture() {
        PictureFile room = file("room.jpg", 800, 600);

        assertThat(PictureFile.sizes(
                        "room.jpg", List.of(room, file("room@2x.jpg", 1600, 900), file("room@3x.png", 2400, 1800))))
                .containsExactly(room);
    }

    @ParameterizedTest
    @ValueSource(strings = {"room.jpg", "IMG_0001.JPEG", "a.b-c@2x.png", "1.webp"})
    void aNameHasTheExtensionOfAPicture(String name) {
        assertThat(PictureName.isValid(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "room",
                "room.svg",
                "room.gif",
                ".jpg",
                "../room.jpg",
                "a/room.jpg",
                "a room.jpg",
                "部屋.jpg",
                "https://example.org/a.jpg",
                "/room.jpg",
                "room.jpg?x",
                "-room.jpg"
            })
    void otherNamesAreNotNamesOfPictures(String name) {
        assertThat(PictureName.isValid(name)).isFalse();
    }

    private static PictureFile file(String name, int width, int height) {
        return new PictureFile(name, new PictureName(name).type(), Digest.of(name), width, height);
    }
}
