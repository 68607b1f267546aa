package dev.dragoman.drafting;

import dev.dragoman.bundles.BundleLimits;
import dev.dragoman.bundles.formats.ExportLimit;
import dev.dragoman.bundles.xliff.v2.XliffReader;
import dev.dragoman.json.Digest;
import dev.dragoman.locales.LanguageRegistry;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Slug;
import dev.dragoman.records.limits.RecordLimits;
import dev.dragoman.records.markdown.MarkdownReader;
import dev.dragoman.translation.Bundle;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Parses and checks the files of a record's folder; needs no database, so that several folders are parsed at the same time. */
@Singleton
public class FolderParsing {

    private static final Logger LOG = Logger.getLogger(FolderParsing.class);

    /** What is larger is parsed file by file in the transaction, to bound the memory that parsed folders take. */
    private static final long MAX_SIZE = 1024L * 1024;

    private final RecordLimits limits;
    private final ExportLimit exports;

    FolderParsing(RecordLimits limits, ExportLimit exports) {
        this.limits = limits;
        this.exports = exports;
    }

    /**
     * Parses what is new in a folder. What is rejected is left out: it is parsed again when it is stored, and reported then.
     *
     * @param files the files that are new
     * @param stored the newest revision; bundles of a file that changes it are left out, as its units get their ids later
     */
    ParsedFolder parse(Slug slug, List<Path> files, Optional<CanonicalRecord> stored) {
        ParsedFolder parsed = ParsedFolder.none();
        if (ContentFiles.size(files) > MAX_SIZE) {
            return parsed;
        }
        Optional<Path> record = files.stream().filter(RecordFiles::isCanonical).findFirst();
        Optional<CanonicalRecord> read = record.flatMap(file -> addRecord(slug, file, parsed));
        Optional<CanonicalRecord> canonical = record.isEmpty() ? stored : stored.isEmpty() ? read : Optional.empty();
        canonical.ifPresent(
                of -> files.stream().filter(RecordFiles::isBundle).forEach(file -> addBundle(of, file, parsed)));
        return parsed;
    }

    /**
     * Reads {@code en.md}.
     *
     * @throws ProblemException or IllegalArgumentException with the reason to reject it
     */
    MarkdownReader.Reading record(Slug slug, byte[] file) {
        return parsed(() -> MarkdownReader.read(slug, ContentFiles.text(file), limits.text()));
    }

    /**
     * Reads a bundle for a text.
     *
     * @throws ProblemException or IllegalArgumentException with the reason to reject it
     */
    Bundle bundle(CanonicalRecord canonical, LanguageTag locale, byte[] file) {
        return parsed(() -> XliffReader.read(canonical, locale, ContentFiles.text(file), BundleLimits.of(limits)));
    }

    private Optional<CanonicalRecord> addRecord(Slug slug, Path file, ParsedFolder parsed) {
        try {
            byte[] bytes = ContentFiles.bytes(file);
            MarkdownReader.Reading reading = record(slug, bytes);
            exports.check(reading.record(), 1, List.of());
            parsed.add(Digest.of(bytes), reading);
            return Optional.of(reading.record());
        } catch (RuntimeException e) {
            LOG.debugf(e, "Import: %s is rejected", file);
            return Optional.empty();
        }
    }

    private void addBundle(CanonicalRecord canonical, Path file, ParsedFolder parsed) {
        try {
            byte[] bytes = ContentFiles.bytes(file);
            Bundle bundle = bundle(canonical, LanguageRegistry.require(RecordFiles.locale(file)), bytes);
            exports.check(canonical, 1, bundle);
            parsed.add(Digest.of(bytes), bundle, canonical);
        } catch (RuntimeException e) {
            LOG.debugf(e, "Import: %s is rejected", file);
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
}
