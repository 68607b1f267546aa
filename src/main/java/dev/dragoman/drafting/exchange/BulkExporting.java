package dev.dragoman.drafting.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.access.Caller;
import dev.dragoman.access.DraftAccess;
import dev.dragoman.bundles.formats.BundleFormat;
import dev.dragoman.drafting.Exporting;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.storage.JsonDocument;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.BundleVersion;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Exports many translations as one zip file, one after the other. */
@Singleton
public class BulkExporting {

    private static final JsonDocument<ExportManifest> MANIFEST =
            JsonDocument.of(ExportManifest.class).build();

    private final Store store;
    private final Exporting exporting;
    private final DraftAccess drafts;
    private final Clock clock;
    private final int limit;

    BulkExporting(Store store, Exporting exporting, DraftAccess drafts, Clock clock, ExchangeConfig config) {
        this.store = store;
        this.exporting = exporting;
        this.drafts = drafts;
        this.clock = clock;
        this.limit = config.files();
    }

    /** What to export: all records times all locales. */
    public record Selection(List<String> slugs, List<LanguageTag> locales, BundleFormat format) {

        public Selection {
            slugs = List.copyOf(slugs);
            locales = List.copyOf(locales);
        }
    }

    /** The maximum number of files. */
    public int limit() {
        return limit;
    }

    /**
     * Checks a selection before anything is written.
     *
     * @throws ProblemException LIMIT_EXCEEDED, or FORBIDDEN for a locale whose drafts the caller may not read
     */
    public void require(Caller caller, Selection selection) {
        selection.locales().stream()
                .filter(locale -> !drafts.mayReadDrafts(caller, locale))
                .findFirst()
                .ifPresent(locale -> {
                    throw new ProblemException(
                            ProblemCode.FORBIDDEN, caller.name() + " may not read the translations into " + locale);
                });
        if ((long) selection.slugs().size() * selection.locales().size() > limit) {
            throw new ProblemException(ProblemCode.LIMIT_EXCEEDED, "A zip file may have at most " + limit + " files");
        }
    }

    /**
     * Writes the zip file, with a manifest at its end that also names what could not be exported.
     *
     * @throws IOException if the receiver has gone
     */
    public void write(Selection selection, OutputStream out) throws IOException {
        List<ExportManifest.File> files = new ArrayList<>();
        try (ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
            for (String slug : selection.slugs()) {
                for (LanguageTag locale : selection.locales()) {
                    files.add(write(zip, slug, locale, selection.format()));
                }
            }
            zip.putNextEntry(new ZipEntry(FileAddress.MANIFEST));
            zip.write(MANIFEST.write(new ExportManifest(
                            clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                            selection.format().mediaType(),
                            files))
                    .getBytes(UTF_8));
            zip.closeEntry();
        }
    }

    private ExportManifest.File write(ZipOutputStream zip, String slug, LanguageTag locale, BundleFormat format)
            throws IOException {
        String path = slug + "/" + locale + "." + format.extension();
        Exporting.Exported file;
        try {
            file = store.read(tables -> exporting.export(tables, slug, locale, Optional.empty(), format));
        } catch (ProblemException declined) {
            return new ExportManifest.File(path, slug, locale.toString(), 0, declined.detail());
        }
        zip.putNextEntry(new ZipEntry(path));
        zip.write(file.bytes());
        zip.closeEntry();
        return new ExportManifest.File(
                path,
                slug,
                locale.toString(),
                file.version().map(BundleVersion::number).orElse(0),
                null);
    }
}
