package dev.dragoman.editing.view;

import dev.dragoman.drafting.exchange.ExchangeImport;
import dev.dragoman.drafting.exchange.FileReport;
import dev.dragoman.drafting.exchange.ImportedFile;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import of a zip file: how far it is, and what each file does. */
@RegisterForReflection
@Schema(name = "ImportJob")
public record ImportJobView(
        @Schema(required = true) String id,

        @Schema(required = true, description = "The name that the zip file was given")
        String name,

        @Schema(
                required = true,
                enumeration = {"checking", "checked", "taking", "taken"},
                description =
                        "checking: the files are being compared with what is stored; checked: see files, then take"
                                + " it; taking: files are being stored; taken: all that could be stored is")
        String state,

        @Schema(
                required = true,
                description = "true: the work has stopped before its end, as when the service was restarted; resume it")
        boolean stopped,

        @Schema(required = true, format = "date-time") String created,

        @Schema(required = true, description = "In the order of the zip file")
        List<File> files) {

    public ImportJobView {
        files = List.copyOf(files);
    }

    /** A file of the zip file. */
    @RegisterForReflection
    @Schema(name = "ImportedFile")
    public record File(
            @Schema(required = true, description = "Its path in the zip file")
            String path,

            @Schema(
                    required = true,
                    enumeration = {"waiting", "ready", "unchanged", "refused", "taken"},
                    description = "waiting: not checked yet; ready: it can be taken; unchanged: it says nothing new;"
                            + " refused: see reason; taken: it is stored")
            String state,

            @Schema(
                    required = true,
                    description = "The version of the translation: if taken, the one that has it, else the one that it"
                            + " was compared with; 0 for none")
            int version,

            @Schema(required = true, nullable = true, description = "Why the whole file is refused; null if it is not")
            String reason,

            @Schema(required = true, description = "Units that are new, changed or confirmed")
            int taken,

            @Schema(required = true, description = "Units that stay as they are")
            int kept,

            @Schema(required = true, description = "Units that are not stored because they are faulty")
            int refused,

            @Schema(required = true, description = "Units that were changed meanwhile, and are not stored")
            int conflicts,

            @Schema(required = true, description = "Errors that the checks find in the translation")
            int errors,

            @Schema(required = true, description = "Warnings that the checks find in the translation")
            int warnings,

            @Schema(required = true, description = "The first of what is to be said of units")
            List<Remark> remarks) {

        public File {
            remarks = List.copyOf(remarks);
        }

        static File of(ImportedFile file) {
            FileReport report = file.details();
            return new File(
                    file.path(),
                    file.state().toLowerCase(Locale.ROOT),
                    file.version(),
                    report.reason().isEmpty() ? null : report.reason(),
                    report.taken(),
                    report.kept(),
                    report.refused(),
                    report.conflicts(),
                    report.errors(),
                    report.warnings(),
                    report.remarks().stream()
                            .map(remark -> new Remark(remark.kind(), remark.unit(), remark.text()))
                            .toList());
        }
    }

    /** Something about a unit. */
    @RegisterForReflection
    @Schema(name = "ImportRemark")
    public record Remark(
            @Schema(
                    required = true,
                    enumeration = {"refused", "conflict", "error", "warning"})
            String kind,

            @Schema(required = true, description = "The id of the unit")
            String unit,

            @Schema(required = true) String text) {}

    /** The imports of a person, newest first. */
    @RegisterForReflection
    @Schema(name = "ImportJobs")
    public record Jobs(@Schema(required = true) List<Summary> imports) {

        public Jobs {
            imports = List.copyOf(imports);
        }
    }

    /** An import without its files. */
    @RegisterForReflection
    @Schema(name = "ImportJobSummary")
    public record Summary(
            @Schema(required = true) String id,
            @Schema(required = true) String name,

            @Schema(
                    required = true,
                    enumeration = {"checking", "checked", "taking", "taken"})
            String state,

            @Schema(required = true) boolean stopped,
            @Schema(required = true, format = "date-time") String created) {

        /** An import in a list. */
        public static Summary of(ExchangeImport job, boolean stopped) {
            return new Summary(
                    job.id(),
                    job.fileName(),
                    slug(job),
                    stopped,
                    job.createdAt().toString());
        }
    }

    /** An import with its files. */
    public static ImportJobView of(ExchangeImport job, boolean stopped, List<ImportedFile> files) {
        return new ImportJobView(
                job.id(),
                job.fileName(),
                slug(job),
                stopped,
                job.createdAt().toString(),
                files.stream().map(File::of).toList());
    }

    private static String slug(ExchangeImport job) {
        return job.state().toLowerCase(Locale.ROOT);
    }
}
