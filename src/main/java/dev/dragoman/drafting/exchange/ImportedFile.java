package dev.dragoman.drafting.exchange;

/**
 * A file of a zip file that a person has uploaded.
 *
 * @param number its place in the zip file, from 1
 * @param state {@code WAITING READY UNCHANGED REFUSED TAKEN}
 * @param version the version of the translation that the report is about, or that has it
 * @param revision the revision of the record that the report is about
 */
public record ImportedFile(int number, String path, String state, int version, int revision, String report) {

    public static final String WAITING = "WAITING";
    public static final String READY = "READY";
    public static final String UNCHANGED = "UNCHANGED";
    public static final String REFUSED = "REFUSED";
    public static final String TAKEN = "TAKEN";

    /** A file before its check. */
    static ImportedFile waiting(int number, String path) {
        return new ImportedFile(number, path, WAITING, 0, 0, FileReport.DOCUMENT.write(FileReport.NONE));
    }

    /** What it does to its translation. */
    public FileReport details() {
        return FileReport.DOCUMENT.read(report);
    }

    ImportedFile refused(String reason) {
        return with(REFUSED, version, revision, FileReport.refused(reason));
    }

    ImportedFile with(String next, int ofVersion, int ofRevision, FileReport details) {
        return new ImportedFile(number, path, next, ofVersion, ofRevision, FileReport.DOCUMENT.write(details));
    }
}
