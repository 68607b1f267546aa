package dev.dragoman.translation.upload;

import dev.dragoman.translation.upload.UploadReport.RefusedUnit;
import java.util.List;

/**
 * What an upload reports about a file besides its units.
 *
 * @param refused units that could not be read, with the reason
 * @param notes how something in it was interpreted, one sentence each
 * @param dropped elements and attributes of other namespaces, of which nothing is stored
 */
public record FileRemarks(List<RefusedUnit> refused, List<String> notes, List<String> dropped) {

    /** Nothing to report. */
    public static final FileRemarks NONE = new FileRemarks(List.of(), List.of(), List.of());

    public FileRemarks {
        refused = List.copyOf(refused);
        notes = List.copyOf(notes);
        dropped = List.copyOf(dropped);
    }
}
