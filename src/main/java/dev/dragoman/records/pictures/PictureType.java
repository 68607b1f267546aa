package dev.dragoman.records.pictures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The picture formats that are accepted: all browsers show them, and none can contain a script. */
public enum PictureType {
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp");

    private final String mediaType;
    private final List<String> extensions;

    PictureType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** The type of a file with this name; empty if its extension is not one of a picture. */
    static Optional<PictureType> ofName(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(extension))
                .findFirst();
    }

    /** The type with this media type, in any case; empty if there is none. */
    public static Optional<PictureType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equalsIgnoreCase(mediaType))
                .findFirst();
    }

    /** All media types. */
    public static List<String> mediaTypes() {
        return Arrays.stream(values()).map(PictureType::mediaType).toList();
    }

    /** The value of {@code Content-Type}. */
    public String mediaType() {
        return mediaType;
    }
}
