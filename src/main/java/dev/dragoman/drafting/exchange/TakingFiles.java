package dev.dragoman.drafting.exchange;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Role;
import dev.dragoman.bundles.formats.BundleFormat;
import dev.dragoman.bundles.formats.FormatDetection;
import dev.dragoman.drafting.uploads.Uploading;
import dev.dragoman.http.VersionTag;
import dev.dragoman.http.body.UploadThrottle;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingWording;
import dev.dragoman.quality.finding.Severity;
import dev.dragoman.quality.whole.CountedChecks;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.upload.UploadReport;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Checks and takes single files of a zip file, by the same act as an upload of one file. */
@Singleton
class TakingFiles {

    private static final int MAX_REMARKS = 20;

    private final Store store;
    private final Uploading uploading;
    private final UploadThrottle throttle;

    TakingFiles(Store store, Uploading uploading, UploadThrottle throttle) {
        this.store = store;
        this.uploading = uploading;
        this.throttle = throttle;
    }

    /** What a file would do. Its faults are in the result, and stop no other file. */
    ImportedFile check(Caller caller, ImportedFile file, ZippedFile content, FindingWording wording) {
        try {
            return throttle.run(content.bytes(), () -> {
                Uploading.Upload upload = read(caller, content);
                AtomicInteger before = new AtomicInteger();
                Uploading.Uploaded uploaded = store.inRolledBackTransaction(
                        tables -> uploading.upload(tables, caller, upload, newest -> before.set(number(newest))));
                boolean isNew = uploaded.version()
                        .filter(version -> version.number() > before.get())
                        .isPresent();
                return file.with(
                        isNew ? ImportedFile.READY : ImportedFile.UNCHANGED,
                        before.get(),
                        uploaded.revision(),
                        report(uploaded, wording));
            });
        } catch (ProblemException declined) {
            return refused(file, declined);
        }
    }

    /** Takes a file, if the texts are still those of its report; else it is checked again. */
    ImportedFile take(Caller caller, ImportedFile file, ZippedFile content, FindingWording wording) {
        try {
            return throttle.run(content.bytes(), () -> {
                Uploading.Upload upload = read(caller, content);
                return store.inTransaction(tables -> {
                    Uploading.Uploaded uploaded = uploading.upload(
                            tables, caller, upload, newest -> requireSame(number(newest), file.version()));
                    requireSame(uploaded.revision(), file.revision());
                    return file.with(
                            ImportedFile.TAKEN,
                            uploaded.version().orElseThrow().number(),
                            uploaded.revision(),
                            report(uploaded, wording));
                });
            });
        } catch (ProblemException declined) {
            return declined.code() == ProblemCode.PRECONDITION_FAILED
                    ? check(caller, file, content, wording)
                    : refused(file, declined);
        }
    }

    /** The file is at fault, but for an instance that has too much to do. */
    private static ImportedFile refused(ImportedFile file, ProblemException declined) {
        if (declined.code() == ProblemCode.BUSY) {
            throw declined;
        }
        return file.refused(declined.detail());
    }

    private Uploading.Upload read(Caller caller, ZippedFile content) {
        FileAddress address = FileAddress.of(content.path());
        caller.require(Role.TRANSLATOR, address.locale());
        if (content.isTooLarge()) {
            throw new ProblemException(ProblemCode.LIMIT_EXCEEDED, "The file is larger than an upload may be");
        }
        BundleFormat format = FormatDetection.of(content.path(), content.bytes())
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.UNSUPPORTED_MEDIA_TYPE, "The file is neither XLIFF nor PO nor JSON"));
        return uploading.read(address.slug().value(), address.locale(), format, content.bytes());
    }

    private static FileReport report(Uploading.Uploaded uploaded, FindingWording wording) {
        UploadReport report = uploaded.report();
        List<Finding> findings = uploaded.findings().stream()
                .filter(finding -> !CountedChecks.include(finding))
                .toList();
        List<FileReport.Remark> remarks = new ArrayList<>();
        report.refused().forEach(unit -> remarks.add(new FileReport.Remark("refused", unit.unit(), unit.detail())));
        report.conflicts()
                .forEach(unit -> remarks.add(new FileReport.Remark(
                        "conflict", unit.unit(), "“" + unit.stored() + "” / “" + unit.uploaded() + "”")));
        findings.forEach(finding ->
                remarks.add(new FileReport.Remark(finding.severity().slug(), finding.unit(), wording.text(finding))));
        int errors = (int) findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        return new FileReport(
                "",
                report.taken().size() + report.confirmed().size(),
                report.kept().size() + report.unchanged().size(),
                report.refused().size(),
                report.conflicts().size(),
                errors,
                findings.size() - errors,
                remarks.subList(0, Math.min(MAX_REMARKS, remarks.size())));
    }

    private static int number(Optional<VersionTag> newest) {
        return newest.map(VersionTag::number).orElse(0);
    }

    private static void requireSame(int now, int seen) {
        if (now != seen) {
            throw new ProblemException(
                    ProblemCode.PRECONDITION_FAILED,
                    "The translation or its canonical text has changed since the report");
        }
    }
}
