package dev.dragoman.drafting;

import dev.dragoman.bundles.BundleLimits;
import dev.dragoman.bundles.formats.ExportLimit;
import dev.dragoman.bundles.xliff.v2.XliffReader;
import dev.dragoman.drafting.ImportedFiles.ImportedFile;
import dev.dragoman.json.Digest;
import dev.dragoman.locales.LanguageRegistry;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Origin;
import dev.dragoman.records.RecordLimits;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.records.markdown.MarkdownReader;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import dev.dragoman.translation.Translating;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Stores the folder of one record, its {@code en.md} and its bundles. Publishing it is up to the caller. */
@Singleton
public class RecordImport {

    private static final String CANONICAL = "en.md";
    private static final String BUNDLE = ".xlf";

    private final RecordStorage recording;
    private final Translating translating;
    private final RecordLimits limits;
    private final ExportLimit exports;
    private final Clock clock;

    public RecordImport(
            RecordStorage recording, Translating translating, RecordLimits limits, ExportLimit exports, Clock clock) {
        this.recording = recording;
        this.translating = translating;
        this.limits = limits;
        this.exports = exports;
        this.clock = clock;
    }

    /** Whether all of these files, by their paths, have the digests that they had at their last import. */
    public static boolean areUnchanged(Tables tables, Map<String, Digest> files) {
        List<ImportedFile> known = tables.table(ImportedFiles.class).in(List.copyOf(files.keySet()));
        return known.size() == files.size()
                && known.stream().allMatch(file -> file.digest()
                        .equals(files.get(file.path()).hex()));
    }

    /** The path of a bundle in the content folder. */
    public static String path(Slug slug, LanguageTag locale) {
        return "records/" + slug + "/" + locale + BUNDLE;
    }

    /**
     * Stores what is new in a folder, never over a newer upload. A malformed file is rejected in the report, with its line, and the
     * others are stored.
     *
     * @return whether anything was stored
     */
    public boolean store(Tables tables, Slug slug, Path folder, ImportReport report) {
        int before = report.imported();
        List<Path> files = ContentFiles.list(folder);
        Set<ImportedFile> known = known(tables, slug, files);
        if (record(tables, slug, folder.resolve(CANONICAL), known, report)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.endsWith(BUNDLE)) {
                    String locale = name.substring(0, name.length() - BUNDLE.length());
                    bundle(tables, slug, file, locale, known, report);
                } else if (!name.equals(CANONICAL)) {
                    report.reject(pathOf(slug, file), "a record's folder holds en.md and <locale>.xlf files");
                }
            }
        }
        return report.imported() > before;
    }

    /** Whether there is a revision, of the file if it is new: false if the file was rejected and the store has none. */
    private boolean record(Tables tables, Slug slug, Path file, Set<ImportedFile> known, ImportReport report) {
        try {
            if (!isNew(slug, file, known, report)) {
                return true;
            }
            byte[] bytes = ContentFiles.bytes(file);
            MarkdownReader.Reading reading =
                    parsed(() -> MarkdownReader.read(slug, ContentFiles.text(bytes), limits.text()));
            if (isUpload(newest(tables, slug).map(Revision::origin))) {
                report.countKept();
                return true;
            }
            exports.check(reading.record(), 1, List.of());
            recording.store(tables, reading, Origin.FOLDER);
            remember(tables, slug, file, bytes);
            report.countImported();
            return true;
        } catch (ProblemException | IllegalArgumentException | UncheckedIOException e) {
            report.reject(pathOf(slug, file), e.getMessage());
            return newest(tables, slug).isPresent();
        }
    }

    private void bundle(
            Tables tables, Slug slug, Path file, String locale, Set<ImportedFile> known, ImportReport report) {
        try {
            LanguageTag tag = LanguageRegistry.require(locale);
            if (!tag.toString().equals(locale)) {
                throw new IllegalArgumentException("the file's name should be " + tag + BUNDLE);
            }
            if (!isNew(slug, file, known, report)) {
                return;
            }
            byte[] bytes = ContentFiles.bytes(file);
            // Read where it is needed: in most folders, at most starts, nothing is new.
            Revision revision = newest(tables, slug).orElseThrow();
            Bundle bundle = parsed(
                    () -> XliffReader.read(revision.record(), tag, ContentFiles.text(bytes), BundleLimits.of(limits)));
            Optional<BundleVersion> stored = tables.table(BundleVersions.class).newest(slug.value(), locale);
            if (isUpload(stored.map(BundleVersion::origin))) {
                report.countKept();
                return;
            }
            exports.check(revision.record(), revision.number(), bundle);
            translating.store(tables, bundle, revision.number(), Origin.FOLDER);
            remember(tables, slug, file, bytes);
            report.countImported();
        } catch (ProblemException | IllegalArgumentException | UncheckedIOException e) {
            report.reject(pathOf(slug, file), e.getMessage());
        }
    }

    /** What a parser returns; any failure of the parser is the file's, and errors such as StackOverflowError are failures. */
    private static <T> T parsed(Supplier<T> parser) {
        try {
            return parser.get();
        } catch (ProblemException | IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            throw new IllegalArgumentException("the file cannot be read: " + e, e);
        }
    }

    private static Optional<Revision> newest(Tables tables, Slug slug) {
        return tables.table(Revisions.class).newest(slug.value());
    }

    private static boolean isUpload(Optional<Origin> origin) {
        return origin.filter(Origin.UPLOAD::equals).isPresent();
    }

    /** The files of a record's folder as they were at their last import. */
    private static Set<ImportedFile> known(Tables tables, Slug slug, List<Path> files) {
        List<String> paths = files.stream().map(file -> pathOf(slug, file)).toList();
        return paths.isEmpty()
                ? Set.of()
                : Set.copyOf(tables.table(ImportedFiles.class).in(paths));
    }

    private static boolean isNew(Slug slug, Path file, Set<ImportedFile> known, ImportReport report) {
        if (known.contains(new ImportedFile(
                pathOf(slug, file), Digest.of(ContentFiles.bytes(file)).hex()))) {
            report.countUnchanged();
            return false;
        }
        return true;
    }

    private void remember(Tables tables, Slug slug, Path file, byte[] bytes) {
        tables.table(ImportedFiles.class)
                .put(pathOf(slug, file), Digest.of(bytes).hex(), clock.instant());
    }

    private static String pathOf(Slug slug, Path file) {
        return "records/" + slug + "/" + file.getFileName();
    }
}
