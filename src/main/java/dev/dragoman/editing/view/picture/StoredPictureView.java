package dev.dragoman.editing.view.picture;

import dev.dragoman.records.pictures.PictureFile;
import dev.dragoman.rendering.PictureAddresses;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stored picture of a record, as editors see it. */
@RegisterForReflection
@Schema(name = "StoredPicture")
public record StoredPictureView(
        @Schema(required = true, description = "Its name, by which the record refers to it")
        String name,

        @Schema(required = true, format = "uri", description = "Its address in pages, which changes with the file")
        String src,

        @Schema(
                required = true,
                enumeration = {"image/jpeg", "image/png", "image/webp"})
        String mediaType,

        @Schema(required = true, description = "In pixels", minimum = "1")
        int width,

        @Schema(required = true, description = "In pixels", minimum = "1")
        int height,

        @Schema(required = true, description = "In bytes, without metadata")
        int length,

        @Schema(required = true, description = "SHA-256 of the file without metadata, in hexadecimal")
        String digest,

        @Schema(required = true, description = "Whether the newest revision of the record shows it")
        boolean used) {

    static StoredPictureView of(String slug, PictureFile file, int length, boolean used, PictureAddresses addresses) {
        return new StoredPictureView(
                file.name(),
                addresses.absolute(slug, file),
                file.type().mediaType(),
                file.width(),
                file.height(),
                length,
                file.digest().hex(),
                used);
    }
}
