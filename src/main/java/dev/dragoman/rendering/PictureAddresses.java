package dev.dragoman.rendering;

import dev.dragoman.records.pictures.PictureFile;
import jakarta.inject.Singleton;

/** The addresses of pictures. They have a part of the digest, so that caches can keep the bytes for good. */
@Singleton
public class PictureAddresses {

    private final Permalinks permalinks;

    PictureAddresses(Permalinks permalinks) {
        this.permalinks = permalinks;
    }

    /** The path of a file. */
    public static String path(String slug, PictureFile file) {
        return "/assets/pictures/" + slug + "/" + file.version() + "/" + file.name();
    }

    /** The absolute address of a file. */
    public String absolute(String slug, PictureFile file) {
        return permalinks.base() + path(slug, file);
    }
}
