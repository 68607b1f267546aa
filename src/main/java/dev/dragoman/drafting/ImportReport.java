package dev.dragoman.drafting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the startup import did: counts of files, and why files were rejected or not published. */
public final class ImportReport {

    private int imported;
    private int unchanged;
    private int kept;
    private final List<String> rejected = Collections.synchronizedList(new ArrayList<>());

    private final List<String> unpublished = Collections.synchronizedList(new ArrayList<>());

    void countImported() {
        imported++;
    }

    /** How many files were imported so far. */
    int imported() {
        return imported;
    }

    public void countUnchanged() {
        unchanged++;
    }

    /** Counts a file that was not imported because there is a newer upload. */
    void countKept() {
        kept++;
    }

    public void reject(String file, String why) {
        rejected.add(file + ": " + why);
    }

    /** A file was stored, but what it holds has an error and is not published. */
    public void addUnpublished(String file, String error) {
        unpublished.add(file + ": " + error);
    }

    /** Adds what another report says. */
    public void add(ImportReport other) {
        imported += other.imported;
        unchanged += other.unchanged;
        kept += other.kept;
        rejected.addAll(other.rejected);
        unpublished.addAll(other.unpublished);
    }

    /** How many files were checked. */
    public int files() {
        return imported + unchanged + kept + rejected.size();
    }

    /** Each rejected file with the reason. */
    public List<String> rejected() {
        return List.copyOf(rejected);
    }

    /** Each file that was stored, but not published, with the error. */
    public List<String> unpublished() {
        return List.copyOf(unpublished);
    }

    @Override
    public String toString() {
        return "%d files imported, %d unchanged, %d older than an upload, %d rejected"
                .formatted(imported, unchanged, kept, rejected.size());
    }
}
