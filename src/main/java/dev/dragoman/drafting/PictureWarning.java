package dev.dragoman.drafting;

import dev.dragoman.records.Block;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.pictures.PictureFile;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an author should know about a picture, although it is accepted.
 *
 * @param code a stable name of the reason
 * @param picture the name of the picture
 * @param text a sentence for the author
 */
public record PictureWarning(String code, String picture, String text) {

    /** The warnings about the pictures of a record. */
    static List<PictureWarning> of(CanonicalRecord canonical) {
        String address = "/api/records/" + canonical.slug() + "/pictures/";
        return canonical.pictures().stream()
                .filter(picture -> picture.address().isPresent())
                .flatMap(picture -> of(picture, picture.address().get(), address))
                .toList();
    }

    private static Stream<PictureWarning> of(Block.Picture picture, String name, String address) {
        Stream<PictureWarning> missing = picture.files().isEmpty()
                ? Stream.of(new PictureWarning(
                        "picture-missing",
                        name,
                        name + " is not stored yet; until it is sent with PUT " + address + name
                                + ", pages show its alternative text alone"))
                : Stream.empty();
        Stream<PictureWarning> silent = picture.alternative().isEmpty()
                ? Stream.of(new PictureWarning(
                        "picture-without-alternative",
                        name,
                        name + " has no alternative text; say in a sentence what it shows, for readers who do not see"
                                + " it"))
                : Stream.empty();
        return Stream.concat(missing, silent);
    }

    /** The warnings about a file among those that are stored. */
    static List<PictureWarning> of(PictureFile file, List<PictureFile> stored) {
        return stored.stream()
                .filter(other -> other.isNamedLike(file) && !other.hasProportionsOf(file))
                .limit(1)
                .map(other -> new PictureWarning(
                        "picture-of-other-proportions",
                        file.name(),
                        file.name() + " is not used as a size of " + other.name() + ": it has " + file.width() + " × "
                                + file.height() + " pixels, " + other.name() + " has " + other.width() + " × "
                                + other.height()))
                .toList();
    }
}
