package dev.dragoman.startup;

import dev.dragoman.bundles.BundleLimits;
import dev.dragoman.bundles.formats.ExportLimit;
import dev.dragoman.bundles.xliff.v2.XliffReader;
import dev.dragoman.drafting.RecordStorage;
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
import dev.dragoman.releasing.ImportPublishing;
import dev.dragoman.startup.ImportedFiles.ImportedFile;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import dev.dragoman.translation.Translating;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Brings in one record's folder, its {@code en.md} and its bundles, in one transaction. */
@Singleton
public class RecordImport {

    private static final String CANONICAL = "en.md";
    private static final String BUNDLE = ".xlf";

    private static final Logger LOG = Logger.getLogger(RecordImport.class);

    private final Store store;
    private final RecordStorage recording;
    private final Translating translating;
    private final ImportPublishing publishing;
    private final RecordLimits limits;
    private final ExportLimit exports;
    private final Clock clock;

    RecordImport(
            Store store,
            RecordStorage recording,
            Translating translating,
            ImportPublishing publishing,
            RecordLimits limits,
            ExportLimit exports,
            Clock clock) {
        this.store = store;
        this.recording = recording;
        this.translating = translating;
        this.publishing = publishing;
        this.limits = limits;
        this.exports = exports;
        this.clock = clock;
    }

    /** Whether these files, by their paths, were all brought in with these digests when they were last. */
    boolean areUnchanged(Map<String, Digest> files) {
        List<String> paths = List.copyOf(files.keySet());
        List<ImportedFile> known =
                store.read(tables -> tables.table(ImportedFiles.class).in(paths));
        return known.size() == files.size()
                && known.stream().allMatch(file -> file.digest()
                        .equals(files.get(file.path()).hex()));
    }

    /**
     * A malformed file is refused in the report, with its line; the others are brought in. Where storing fails, whatever is thrown,
     * nothing of the folder is brought in and the report says so.
     *
     * @throws RuntimeException if the store does not answer at all
     */
    public void bringIn(Path folder, ImportReport report) {
        String name = folder.getFileName().toString().replace("/", "");
        if (!Files.isDirectory(folder)) {
            report.refuse("records/" + name, "the folder of records holds one folder for each record");
            return;
        }
        if (!Slug.isValid(name)) {
            report.refuse("records/" + name, "the folder's name is not a slug");
            return;
        }
        ImportReport ofFolder = new ImportReport();
        try {
            store.inTransaction(tables -> {
                bringIn(tables, new Slug(name), folder, ofFolder);
                return null;
            });
            report.add(ofFolder);
        } catch (RuntimeException | Error e) {
            requireStore();
            LOG.errorf(e, "Import: records/%s failed", name);
            report.refuse("records/" + name, "nothing of it was stored: " + e);
        }
    }

    private void requireStore() {
        store.read(tables -> tables.table(ImportedFiles.class).in(List.of("none")));
    }

    private void bringIn(Tables tables, Slug slug, Path folder, ImportReport report) {
        int before = report.taken();
        List<Path> files = ContentFolder.list(folder);
        Set<ImportedFile> known = known(tables, slug, files);
        if (!record(tables, slug, folder.resolve(CANONICAL), known, report)) {
            return;
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (name.endsWith(BUNDLE)) {
                String locale = name.substring(0, name.length() - BUNDLE.length());
                bundle(tables, slug, file, locale, known, report);
            } else if (!name.equals(CANONICAL)) {
                report.refuse(pathOf(slug, file), "a record's folder holds en.md and <locale>.xlf files");
            }
        }
        // What is taken is released in the same transaction, so where nothing is, nothing is left to release.
        if (report.taken() > before) {
            publishing
                    .publish(tables, slug)
                    .forEach((locale, error) ->
                            report.leaveUnpublished("records/" + slug + "/" + locale + BUNDLE, error));
        }
    }

    /** Whether there is a revision, of the file if it is new: false if the file was refused and the store has none. */
    private boolean record(Tables tables, Slug slug, Path file, Set<ImportedFile> known, ImportReport report) {
        try {
            if (!isNew(slug, file, known, report)) {
                return true;
            }
            byte[] bytes = ContentFolder.bytes(file);
            MarkdownReader.Reading reading =
                    parsed(() -> MarkdownReader.read(slug, ContentFolder.text(bytes), limits.text()));
            if (isUpload(newest(tables, slug).map(Revision::origin))) {
                report.keptUpload();
                return true;
            }
            exports.check(reading.record(), 1, List.of());
            recording.store(tables, reading, Origin.FOLDER);
            remember(tables, slug, file, bytes);
            report.took();
            return true;
        } catch (ProblemException | IllegalArgumentException | UncheckedIOException e) {
            report.refuse(pathOf(slug, file), e.getMessage());
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
            byte[] bytes = ContentFolder.bytes(file);
            // Read where it is needed: in most folders, at most starts, nothing is new.
            Revision revision = newest(tables, slug).orElseThrow();
            Bundle bundle = parsed(
                    () -> XliffReader.read(revision.record(), tag, ContentFolder.text(bytes), BundleLimits.of(limits)));
            Optional<BundleVersion> stored = tables.table(BundleVersions.class).newest(slug.value(), locale);
            if (isUpload(stored.map(BundleVersion::origin))) {
                report.keptUpload();
                return;
            }
            exports.check(revision.record(), revision.number(), bundle);
            translating.store(tables, bundle, revision.number(), Origin.FOLDER);
            remember(tables, slug, file, bytes);
            report.took();
        } catch (ProblemException | IllegalArgumentException | UncheckedIOException e) {
            report.refuse(pathOf(slug, file), e.getMessage());
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

    /** The files of a record's folder as they were last brought in. */
    private static Set<ImportedFile> known(Tables tables, Slug slug, List<Path> files) {
        List<String> paths = files.stream().map(file -> pathOf(slug, file)).toList();
        return paths.isEmpty()
                ? Set.of()
                : Set.copyOf(tables.table(ImportedFiles.class).in(paths));
    }

    private static boolean isNew(Slug slug, Path file, Set<ImportedFile> known, ImportReport report) {
        if (known.contains(new ImportedFile(
                pathOf(slug, file), Digest.of(ContentFolder.bytes(file)).hex()))) {
            report.foundUnchanged();
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
