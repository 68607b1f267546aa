package dev.dragoman.desk.exchange;

import dev.dragoman.drafting.exchange.ExchangeImport;
import dev.dragoman.drafting.exchange.FileReport;
import dev.dragoman.drafting.exchange.ImportedFile;
import dev.dragoman.rendering.LocalizedMessages;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The page of one import.
 *
 * @param path of the page
 * @param progress how far it is, in words
 * @param running whether it is worked on, so that the page changes by itself
 * @param stopped whether the work on it has stopped
 * @param ended whether files were taken
 * @param ready how many files can be taken
 * @param files with their reports; none while they are worked on
 */
@TemplateData
public record ImportPage(
        String path,
        String fileName,
        String progress,
        int done,
        int total,
        boolean running,
        boolean stopped,
        boolean ended,
        long ready,
        List<Entry> files) {

    public ImportPage {
        files = List.copyOf(files);
    }

    /**
     * A file.
     *
     * @param outcome {@code waiting ready unchanged refused taken}
     * @param reason why the whole file is refused, in English; empty if it is not
     */
    @TemplateData
    public record Entry(String path, String outcome, String reason, FileReport report, List<Remark> remarks) {}

    /**
     * What is to be said of a unit.
     *
     * @param kind in the language of the person
     * @param style {@code refused conflict error warning}
     */
    @TemplateData
    public record Remark(String kind, String style, String unit, String text) {}

    static ImportPage of(ExchangeImport of, List<ImportedFile> files, LocalizedMessages words, Instant now) {
        boolean taking = of.state().equals(ExchangeImport.TAKING) || of.state().equals(ExchangeImport.TAKEN);
        int done = (int) files.stream()
                .filter(file -> taking
                        ? file.state().equals(ImportedFile.TAKEN)
                        : !file.state().equals(ImportedFile.WAITING))
                .count();
        return new ImportPage(
                ExchangeResource.PATH + "/imports/" + of.id(),
                of.fileName(),
                words.with(
                        "exchange.state." + of.state().toLowerCase(Locale.ROOT),
                        Map.of("done", done, "total", files.size())),
                done,
                files.size(),
                of.isRunning() && !of.isStopped(now),
                of.isStopped(now),
                of.state().equals(ExchangeImport.TAKEN),
                of.isRunning()
                        ? 0
                        : files.stream()
                                .filter(file -> file.state().equals(ImportedFile.READY))
                                .count(),
                of.isRunning() && !of.isStopped(now)
                        ? List.of()
                        : files.stream().map(file -> entry(file, words)).toList());
    }

    private static Entry entry(ImportedFile file, LocalizedMessages words) {
        FileReport report = file.details();
        return new Entry(
                file.path(),
                file.state().toLowerCase(Locale.ROOT),
                report.reason(),
                report,
                report.remarks().stream()
                        .map(remark ->
                                new Remark(kind(remark.kind(), words), remark.kind(), remark.unit(), remark.text()))
                        .toList());
    }

    private static String kind(String kind, LocalizedMessages words) {
        return switch (kind) {
            case "refused" -> words.get("files.refused");
            case "conflict" -> words.get("files.conflicts");
            default -> words.of("files.severity", kind);
        };
    }
}
