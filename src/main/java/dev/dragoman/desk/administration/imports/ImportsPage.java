package dev.dragoman.desk.administration.imports;

import dev.dragoman.drafting.imports.ImportRunFile;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The reports of the last imports.
 *
 * @param runs the newest first
 * @param shown the one whose files are listed; null if there is none
 * @param groups its files by outcome
 */
@TemplateData
public record ImportsPage(List<Run> runs, Run shown, List<Group> groups) {

    /**
     * An import.
     *
     * @param written when it ended, in words
     * @param folder where the files were
     */
    @TemplateData
    public record Run(
            String href,
            boolean current,
            String at,
            String written,
            String folder,
            int taken,
            int unchanged,
            int kept,
            int rejected,
            int unpublished) {}

    /**
     * The files with the same outcome.
     *
     * @param more how many others there are that are not named
     */
    @TemplateData
    public record Group(String outcome, List<File> files, int more) {}

    /**
     * A file.
     *
     * @param reason why it was not taken or not published, in English; null if it was
     */
    @TemplateData
    public record File(String path, String reason) {

        static File of(ImportRunFile file) {
            return new File(file.path(), file.reason().orElse(null));
        }
    }
}
