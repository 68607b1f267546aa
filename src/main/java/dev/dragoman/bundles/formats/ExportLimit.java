package dev.dragoman.bundles.formats;

import dev.dragoman.bundles.BundleExport;
import dev.dragoman.http.body.BodyConfig;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.json.RecordJsonWriter;
import dev.dragoman.records.limits.RecordLimits;
import dev.dragoman.records.limits.TextLimits;
import dev.dragoman.records.markdown.MarkdownWriter;
import dev.dragoman.translation.Bundle;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;

/** Ensures that everything stored can be exported in every format and uploaded again. */
@Singleton
public class ExportLimit {

    private final BodyConfig config;
    private final RecordLimits limits;

    ExportLimit(BodyConfig config, RecordLimits limits) {
        this.config = config;
        this.limits = limits;
    }

    /**
     * Checks that no export of a record exceeds the size limit of request bodies.
     *
     * @param translations its stored translations, which quote it
     * @throws ProblemException LIMIT_EXCEEDED, with the {@code setting} and its {@code limit}
     */
    public void check(CanonicalRecord record, int revision, Collection<Bundle> translations) {
        if (mayExceed(ExportBound.of(record))
                || ExportBound.lines(record) > limits.text().lines()) {
            String markdown = MarkdownWriter.write(record);
            limits.text().requireLines(markdown);
            require("The record", "Markdown", bytes(markdown));
            require("The record", "JSON", bytes(RecordJsonWriter.write(record).toPrettyString()));
            check("The record without a translation", record, revision, LanguageTag.CANONICAL, Optional.empty());
        }
        translations.stream()
                .filter(translation -> mayExceed(ExportBound.of(record, translation)))
                // The author may not know of every translation, so none is named.
                .forEach(translation -> check(
                        "The record with one of its translations",
                        record,
                        revision,
                        translation.locale(),
                        Optional.of(translation)));
    }

    /**
     * Checks that no export of a translation exceeds the size limit of request bodies.
     *
     * @throws ProblemException LIMIT_EXCEEDED, with the {@code setting} and its {@code limit}
     */
    public void check(CanonicalRecord record, int revision, Bundle translation) {
        if (mayExceed(ExportBound.of(record, translation))) {
            check(
                    "The translation into " + translation.locale(),
                    record,
                    revision,
                    translation.locale(),
                    Optional.of(translation));
        }
    }

    /** Writes a file, without the findings if it could not be uploaded again with them. */
    public byte[] write(BundleFormat format, BundleExport export) {
        byte[] file = format.write(export);
        return file.length > config.body().asLongValue() && !export.findings().isEmpty()
                ? format.write(export.withoutFindings())
                : file;
    }

    private void check(
            String what, CanonicalRecord record, int revision, LanguageTag locale, Optional<Bundle> translation) {
        // The number of the version adds a few digits at most.
        BundleExport export = new BundleExport(record, revision, locale, translation.isPresent() ? 1 : 0, translation);
        for (BundleFormat format : BundleFormat.values()) {
            require(what, format.label(), format.write(export).length);
        }
    }

    private void require(String what, String format, long bytes) {
        long limit = config.body().asLongValue();
        if (bytes > limit) {
            throw TextLimits.exceeded(
                    what + " would export as " + bytes + " bytes of " + format + ", which could not be uploaded again",
                    "body",
                    limit);
        }
    }

    private boolean mayExceed(long bound) {
        return bound > config.body().asLongValue();
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
