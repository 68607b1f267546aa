package dev.dragoman.drafting;

import dev.dragoman.records.Revision;
import dev.dragoman.records.pictures.PictureFile;
import java.util.List;

/**
 * What storing a picture did, or would do.
 *
 * @param length in bytes, without metadata
 * @param isFirst whether there was no picture of this name
 * @param changed whether there was none or another file
 * @param revision the newest revision of the record after it
 * @param used whether that revision shows the file
 */
public record PictureReport(
        PictureFile file,
        int length,
        boolean isFirst,
        boolean changed,
        Revision revision,
        boolean used,
        List<PictureWarning> warnings) {

    public PictureReport {
        warnings = List.copyOf(warnings);
    }
}
