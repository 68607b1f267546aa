package dev.dragoman.startup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the start-up import did, file by file in numbers, and what it refused in words. */
public final class ImportReport {

    private int taken;
    private int unchanged;
    private int kept;
    private final List<String> refused = Collections.synchronizedList(new ArrayList<>());

    private final List<String> unpublished = Collections.synchronizedList(new ArrayList<>());

    void took() {
        taken++;
    }

    /** How many files were taken so far. */
    int taken() {
        return taken;
    }

    void foundUnchanged() {
        unchanged++;
    }

    /** A file stayed behind a newer upload. */
    void keptUpload() {
        kept++;
    }

    void refuse(String file, String why) {
        refused.add(file + ": " + why);
    }

    /** A file was stored, but what it holds has an error and is not published. */
    void leaveUnpublished(String file, String error) {
        unpublished.add(file + ": " + error);
    }

    /** Adds what another report says. */
    void add(ImportReport other) {
        taken += other.taken;
        unchanged += other.unchanged;
        kept += other.kept;
        refused.addAll(other.refused);
        unpublished.addAll(other.unpublished);
    }

    int files() {
        return taken + unchanged + kept + refused.size();
    }

    /** Each refused file with the reason. */
    public List<String> refused() {
        return List.copyOf(refused);
    }

    /** Each file that was stored, but not published, with the error. */
    public List<String> unpublished() {
        return List.copyOf(unpublished);
    }

    @Override
    public String toString() {
        return "%d files imported, %d unchanged, %d older than an upload, %d rejected"
                .formatted(taken, unchanged, kept, refused.size());
    }
}
