package dev.dragoman.translation.upload;

import dev.dragoman.translation.upload.UploadReport.RefusedUnit;
import java.util.List;

/**
 * What is to be reported of an uploaded file besides its units.
 *
 * @param refused units that could not be read, with the reason
 * @param notes how something in it was understood, a sentence each
 * @param dropped elements and attributes of other namespaces, of which nothing is stored
 */
public record FileRemarks(List<RefusedUnit> refused, List<String> notes, List<String> dropped) {

    /** There is nothing to report. */
    public static final FileRemarks NONE = new FileRemarks(List.of(), List.of(), List.of());

    public FileRemarks {
        refused = List.copyOf(refused);
        notes = List.copyOf(notes);
        dropped = List.copyOf(dropped);
    }
}
