package dev.dragoman.records.pictures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The picture formats that are accepted: all browsers show them, and none can contain a script. */
public enum PictureType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp");

    private final String mediaType;

    PictureType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The type of a file with this name; empty if its extension is not one of a picture. */
    static Optional<PictureType> ofName(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "jpg", "jpeg" -> Optional.of(JPEG);
            case "png" -> Optional.of(PNG);
            case "webp" -> Optional.of(WEBP);
            default -> Optional.empty();
        };
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
