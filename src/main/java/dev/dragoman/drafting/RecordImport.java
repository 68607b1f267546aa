package dev.dragoman.drafting;

import dev.dragoman.bundles.formats.ExportLimit;
import dev.dragoman.drafting.ImportedFiles.ImportedFile;
import dev.dragoman.json.Digest;
import dev.dragoman.locales.LanguageRegistry;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.records.markdown.MarkdownReader;
import dev.dragoman.records.names.FormerNames;
import dev.dragoman.records.names.FormerSlugs;
import dev.dragoman.records.pictures.MeasuredPicture;
import dev.dragoman.records.pictures.PictureName;
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
import java.util.stream.Collectors;

/** Stores the folder of one record, its {@code en.md}, pictures and bundles. Publishing it is up to the caller. */
@Singleton
public class RecordImport {

    private final RecordStorage recording;
    private final Translating translating;
    private final StoringPictures storing;
    private final FolderParsing parsing;
    private final ExportLimit exports;
    private final Clock clock;

    public RecordImport(
            RecordStorage recording,
            Translating translating,
            StoringPictures storing,
            FolderParsing parsing,
            ExportLimit exports,
            Clock clock) {
        this.recording = recording;
        this.translating = translating;
        this.storing = storing;
        this.parsing = parsing;
        this.exports = exports;
        this.clock = clock;
    }

    /** Those of these files, by their paths, that have the digests that they had at their last import; one statement. */
    public static Set<String> unchanged(Tables tables, Map<String, Digest> files) {
        if (files.isEmpty()) {
            return Set.of();
        }
        return tables.table(ImportedFiles.class).in(List.copyOf(files.keySet())).stream()
                .filter(file -> file.digest().equals(files.get(file.path()).hex()))
                .map(ImportedFile::path)
                .collect(Collectors.toSet());
    }

    /** The path of a language version in the content folder. */
    public static String path(Slug slug, LanguageTag locale) {
        String name = locale.equals(LanguageTag.CANONICAL) ? RecordFiles.CANONICAL : locale + RecordFiles.BUNDLE;
        return "records/" + slug + "/" + name;
    }

    /**
     * Parses what is new in a folder, before the transaction that stores it.
     *
     * @param unchanged the paths of the files that are not new
     * @param newest the newest revision
     */
    public ParsedFolder parse(Slug slug, Path folder, Set<String> unchanged, Optional<Revision> newest) {
        List<Path> files = ContentFiles.list(folder).stream()
                .filter(file -> RecordFiles.isText(file) && !unchanged.contains(RecordFiles.path(file)))
                .toList();
        return parsing.parse(slug, files, newest.map(Revision::record));
    }

    /**
     * Stores what is new in a folder, never over a newer upload. A malformed file is rejected in the report, with its line, and the
     * others are stored.
     *
     * @param named the slug that the folder is named after, which the record may have had before it was renamed
     * @param parsed what of it was parsed before
     * @return the present slug of the record if anything was stored
     */
    public Optional<Slug> store(Tables tables, Slug named, Path folder, ParsedFolder parsed, ImportReport report) {
        int before = report.imported();
        List<Path> files = ContentFiles.list(folder);
        Set<ImportedFile> known = known(tables, files);
        // Renamed records are looked up only if there is something to import.
        Slug slug = areKnown(files, known) ? named : present(tables, named);
        if (!slug.equals(named) && Files.isDirectory(folder.resolveSibling(slug.value()))) {
            report.reject(
                    "records/" + named,
                    "the record was renamed to " + slug + ", which has its own folder; remove this one");
            return Optional.empty();
        }
        // The pictures come first: the record keeps those that are stored when it is.
        files.stream()
                .filter(file -> !RecordFiles.isText(file))
                .forEach(file -> picture(tables, slug, file, known, report));
        boolean newPictures = report.imported() > before;
        if (record(tables, slug, folder.resolve(RecordFiles.CANONICAL), known, parsed, report)) {
            if (newPictures) {
                recording.renewPictures(tables, slug, Optional.empty());
            }
            for (Path file : files) {
                if (RecordFiles.isBundle(file)) {
                    bundle(tables, slug, file, known, parsed, report);
                }
            }
        }
        return report.imported() > before ? Optional.of(slug) : Optional.empty();
    }

    /** The slug of the record that a folder is named after: a renamed one is not imported a second time. */
    public static Slug present(Tables tables, Slug named) {
        return tables.table(FormerSlugs.class)
                .present(named.value())
                .map(Slug::new)
                .orElse(named);
    }

    private void picture(Tables tables, Slug slug, Path file, Set<ImportedFile> known, ImportReport report) {
        try {
            PictureName name = RecordFiles.picture(file);
            if (!isNew(file, known, report)) {
                return;
            }
            byte[] bytes = ContentFiles.bytes(file);
            MeasuredPicture picture = storing.read(name, bytes);
            if (!storing.storeFromFolder(tables, slug, name, picture)) {
                report.addKept(RecordFiles.path(file));
                return;
            }
            remember(tables, file, bytes);
            report.addTaken(RecordFiles.path(file));
        } catch (ProblemException | IllegalArgumentException | UncheckedIOException e) {
            report.reject(RecordFiles.path(file), e.getMessage());
        }
    }

    /** Whether there is a revision, of the file if it is new: false if the file was rejected and the store has none. */
    private boolean record(
            Tables tables, Slug slug, Path file, Set<ImportedFile> known, ParsedFolder parsed, ImportReport report) {
        try {
            if (!isNew(file, known, report)) {
                return true;
            }
            byte[] bytes = ContentFiles.bytes(file);
            Optional<MarkdownReader.Reading> before = parsed.record(Digest.of(bytes));
            MarkdownReader.Reading reading = before.orElseGet(() -> parsing.record(slug, bytes));
            if (isOfAPerson(newest(tables, slug).map(Revision::origin))) {
                report.addKept(RecordFiles.path(file));
                return true;
            }
            if (before.isEmpty()) {
                exports.check(reading.record(), 1, List.of());
            }
            recording.store(tables, reading, Origin.FOLDER);
            remember(tables, file, bytes);
            report.addTaken(RecordFiles.path(file));
            return true;
        } catch (ProblemException | IllegalArgumentException | UncheckedIOException e) {
            report.reject(RecordFiles.path(file), e.getMessage());
            return newest(tables, slug).isPresent();
        }
    }

    private void bundle(
            Tables tables, Slug slug, Path file, Set<ImportedFile> known, ParsedFolder parsed, ImportReport report) {
        try {
            String locale = RecordFiles.locale(file);
            LanguageTag tag = LanguageRegistry.require(locale);
            if (!tag.toString().equals(locale)) {
                throw new IllegalArgumentException("the file's name should be " + tag + RecordFiles.BUNDLE);
            }
            if (!isNew(file, known, report)) {
                return;
            }
            byte[] bytes = ContentFiles.bytes(file);
            // Read where it is needed: in most folders, at most starts, nothing is new.
            Revision revision = newest(tables, slug)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "the record was deleted; it is imported again when " + RecordFiles.CANONICAL + " changes"));
            Optional<Bundle> before = parsed.bundle(Digest.of(bytes), revision.record());
            Bundle bundle = before.orElseGet(() -> FormerNames.read(
                            revision.record(),
                            () -> tables.table(FormerSlugs.class).of(slug.value()),
                            record -> parsing.bundle(record, tag, bytes)))
                    .of(slug);
            Optional<BundleVersion> stored = tables.table(BundleVersions.class).newest(slug.value(), locale);
            if (isOfAPerson(stored.map(BundleVersion::origin))) {
                report.addKept(RecordFiles.path(file));
                return;
            }
            if (before.isEmpty()) {
                exports.check(revision.record(), revision.number(), bundle);
            }
            translating.store(tables, bundle, revision.number(), Origin.FOLDER);
            remember(tables, file, bytes);
            report.addTaken(RecordFiles.path(file));
        } catch (ProblemException | IllegalArgumentException | UncheckedIOException e) {
            report.reject(RecordFiles.path(file), e.getMessage());
        }
    }

    private static Optional<Revision> newest(Tables tables, Slug slug) {
        return tables.table(Revisions.class).newest(slug.value());
    }

    private static boolean isOfAPerson(Optional<Origin> origin) {
        return origin.filter(from -> from != Origin.FOLDER).isPresent();
    }

    /** The files of a record's folder as they were at their last import. */
    private static Set<ImportedFile> known(Tables tables, List<Path> files) {
        List<String> paths = files.stream().map(RecordFiles::path).toList();
        return paths.isEmpty()
                ? Set.of()
                : Set.copyOf(tables.table(ImportedFiles.class).in(paths));
    }

    private static boolean isNew(Path file, Set<ImportedFile> known, ImportReport report) {
        if (known.contains(imported(file))) {
            report.countUnchanged();
            return false;
        }
        return true;
    }

    private static boolean areKnown(List<Path> files, Set<ImportedFile> known) {
        try {
            return files.stream().map(RecordImport::imported).allMatch(known::contains);
        } catch (UncheckedIOException e) {
            // It is rejected by its name later.
            return false;
        }
    }

    private static ImportedFile imported(Path file) {
        return new ImportedFile(
                RecordFiles.path(file), Digest.of(ContentFiles.bytes(file)).hex());
    }

    private void remember(Tables tables, Path file, byte[] bytes) {
        tables.table(ImportedFiles.class)
                .put(RecordFiles.path(file), Digest.of(bytes).hex(), clock.instant());
    }
}
