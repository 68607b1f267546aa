package dev.dragoman.records.pictures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a picture within its record, for example {@code room.jpg}. */
public record PictureName(String text) {

    /** What a name consists of, as the end of a sentence. */
    public static final String FORM =
            "a name such as room.jpg: ASCII letters, digits, '.', '_', '-' and '@', with the extension jpg, jpeg, png or"
                    + " webp";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,93}\\.[A-Za-z]{3,4}");
    private static final Pattern OF_DENSITY = Pattern.compile("(.+)@[1-9](?:\\.[0-9])?x");
    private static final Pattern OF_WIDTH = Pattern.compile("(.+)-([1-9][0-9]{1,4})");

    public PictureName {
        if (!isValid(text)) {
            throw new IllegalArgumentException("A picture has " + FORM);
        }
    }

    /** Whether a text can be the name of a picture. */
    public static boolean isValid(String text) {
        return NAME.matcher(text).matches() && PictureType.ofName(text).isPresent();
    }

    /** The format that the extension names. */
    public PictureType type() {
        return PictureType.ofName(text).orElseThrow();
    }

    /**
     * The name without extension and size: {@code room} for {@code room.jpg}, for {@code room@2x.jpg}, and for
     * {@code room-1600.jpg} if that is its width in pixels; files with the same stem are sizes of the same picture.
     */
    String stem(int width) {
        String name = text.substring(0, text.lastIndexOf('.'));
        Matcher density = OF_DENSITY.matcher(name);
        if (density.matches()) {
            return density.group(1);
        }
        Matcher sized = OF_WIDTH.matcher(name);
        return sized.matches() && Integer.parseInt(sized.group(2)) == width ? sized.group(1) : name;
    }

    @Override
    public String toString() {
        return text;
    }
}
