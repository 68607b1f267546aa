package dev.dragoman.records.pictures;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuredPictureTest {

    private static final int MAX_PIXELS = 1_000_000;

    static Stream<Arguments> pictures() {
        return Stream.of(
                arguments(SamplePictures.jpeg(320, 200), PictureType.JPEG, 320, 200),
                arguments(SamplePictures.png(30, 20), PictureType.PNG, 30, 20),
                arguments(SamplePictures.webp(), PictureType.WEBP, 1, 1),
                arguments(SamplePictures.losslessWebp(), PictureType.WEBP, 1, 1),
                arguments(SamplePictures.extendedWebp(0x0C), PictureType.WEBP, 1, 1));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void aPictureIsMeasuredByItsOwnHeaders(byte[] file, PictureType type, int width, int height) {
        MeasuredPicture picture = read(file);

        assertThat(picture.type()).isEqualTo(type);
        assertThat(picture.width()).isEqualTo(width);
        assertThat(picture.height()).isEqualTo(height);
    }

    @Test
    void theMetadataOfAJpegAreRemovedButNotItsColourProfile() throws IOException {
        MeasuredPicture picture = read(SamplePictures.jpegOfCamera(32, 20, 1));

        assertThat(text(picture)).doesNotContain("secret", "Exif").contains("JFIF", "ICC_PROFILE");
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.bytes())).getWidth())
                .isEqualTo(32);
    }

    @ParameterizedTest
    @CsvSource({"1, 32, 20", "3, 32, 20", "6, 20, 32", "8, 20, 32"})
    void aJpegStaysTurnedAsTheCameraTellsAndIsMeasuredAsShown(int orientation, int width, int height) {
        MeasuredPicture picture = read(SamplePictures.jpegOfCamera(32, 20, orientation));

        assertThat(picture.width()).isEqualTo(width);
        assertThat(picture.height()).isEqualTo(height);
        MeasuredPicture again = read(picture.bytes());
        assertThat(again.width()).isEqualTo(width);
        assertThat(again.bytes()).isEqualTo(picture.bytes());
        assertThat(text(picture)).doesNotContain("secret");
    }

    @Test
    void theTextsOfAPngAreRemoved() throws IOException {
        MeasuredPicture picture = read(SamplePictures.pngWith("tEXt", "Comment\0secret"));

        assertThat(text(picture)).doesNotContain("secret");
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.bytes())).getHeight())
                .isEqualTo(2);
    }

    @Test
    void whatFollowsTheEndOfAPngIsRemoved() {
        byte[] file = SamplePictures.join(SamplePictures.png(3, 2), "<script>".getBytes(UTF_8));

        assertThat(text(read(file))).doesNotContain("script");
    }

    @Test
    void theMetadataOfAWebpAreRemoved() {
        MeasuredPicture picture = read(SamplePictures.extendedWebp(0x0C));

        assertThat(text(picture)).doesNotContain("secret", "EXIF", "XMP");
        assertThat(picture.bytes()[20]).as("the flags of EXIF and XMP").isZero();
        assertThat(read(picture.bytes()).bytes()).isEqualTo(picture.bytes());
    }

    static Stream<Arguments> others() {
        return Stream.of(
                arguments("<svg xmlns='http://www.w3.org/2000/svg'/>", "an SVG"),
                arguments("GIF89a", "a GIF"),
                arguments("\0\0\0 ftypheic", "a HEIC"),
                arguments("\0\0\0 ftypavif", "an AVIF"),
                arguments("Good morning", "no picture"),
                arguments("", "no picture"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void otherFilesAreRejectedByWhatTheyAre(String file, String kind) {
        assertThatThrownBy(() -> read(file.getBytes(ISO_8859_1)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(kind)
                .hasMessageContaining("JPEG, PNG or WebP");
    }

    @Test
    void moreThanTheAllowedPixelsAreRejectedWithoutDecodingThem() {
        byte[] file = SamplePictures.pngThatClaims(60_000, 60_000);

        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.LIMIT_EXCEEDED))
                .hasMessageContaining("60000 × 60000")
                .hasMessageContaining("dragoman.limits.picture-pixels");
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "5, 0", "-1, 5"})
    void aPictureWithoutASizeIsRejected(int width, int height) {
        assertInvalid(SamplePictures.pngThatClaims(width, height));
    }

    @Test
    void animationsAreRejected() {
        assertThatThrownBy(() -> read(SamplePictures.pngWith("acTL", "12345678")))
                .hasMessageContaining("animated");
        assertThatThrownBy(() -> read(SamplePictures.extendedWebp(0x02))).hasMessageContaining("animated");
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void aPictureThatIsCutOffAnywhereIsRejected(byte[] file, PictureType type, int width, int height) {
        for (int length = 0; length < file.length; length += 1 + file.length / 50) {
            assertInvalid(Arrays.copyOf(file, length));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void damagedFilesAreReadOrRejectedAndNothingElse(long seed) {
        Random random = new Random(seed);
        for (byte[] file : new byte[][] {
            SamplePictures.jpegOfCamera(32, 20, 6), SamplePictures.png(30, 20), SamplePictures.extendedWebp(0x0C)
        }) {
            for (int round = 0; round < 300; round++) {
                byte[] damaged = file.clone();
                for (int i = 0; i < 3; i++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
                try {
                    assertThat(read(damaged).width()).isPositive();
                } catch (ProblemException e) {
                    assertThat(e.code()).isIn(ProblemCode.INVALID_PICTURE, ProblemCode.LIMIT_EXCEEDED);
                }
            }
        }
    }

    private static void assertInvalid(byte[] file) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.INVALID_PICTURE));
    }

    private static MeasuredPicture read(byte[] file) {
        return MeasuredPicture.read(file, MAX_PIXELS);
    }

    private static String text(MeasuredPicture picture) {
        return new String(picture.bytes(), ISO_8859_1);
    }
}
