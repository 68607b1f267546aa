package dev.dragoman.desk.files;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import java.time.Instant;

/**
 * A file that a person has uploaded and not taken yet.
 *
 * @param owner the name of the person, the only one who can reach it
 * @param format the name of its {@link dev.dragoman.bundles.formats.BundleFormat}
 * @param fileName the name that it had on the person's computer
 */
public record PendingUpload(
        Slug slug,
        String id,
        LanguageTag locale,
        String owner,
        String format,
        String fileName,
        byte[] file,
        Instant createdAt) {}
