package dev.dragoman.editing.view.picture;

import dev.dragoman.records.Revision;
import dev.dragoman.records.pictures.StoredPicture;
import dev.dragoman.rendering.PictureAddresses;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The pictures that the next revision of a record can show. */
@RegisterForReflection
@Schema(name = "Pictures")
public record PicturesView(
        @Schema(required = true) String slug,

        @Schema(required = true, description = "By name") List<StoredPictureView> pictures) {

    public static PicturesView of(Revision newest, List<StoredPicture> stored, PictureAddresses addresses) {
        String slug = newest.record().slug().value();
        return new PicturesView(
                slug,
                stored.stream()
                        .map(picture -> StoredPictureView.of(
                                slug, picture.file(), picture.length(), newest.shows(picture.file()), addresses))
                        .toList());
    }
}
