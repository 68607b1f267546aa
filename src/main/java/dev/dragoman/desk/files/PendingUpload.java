package dev.dragoman.desk.files;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import java.time.Instant;

/** A file that a person has uploaded and not taken yet. */
public final class PendingUpload {

    private final Slug slug;
    private final String id;
    private final LanguageTag locale;
    private final String owner;
    private final String format;
    private final String fileName;
    private final byte[] file;
    private final Instant createdAt;

    /**
     * @param owner the name of the person, the only one who can reach it
     * @param format the name of its {@link dev.dragoman.bundles.formats.BundleFormat}
     * @param fileName the name that it had on the person's computer
     */
    public PendingUpload(
            Slug slug,
            String id,
            LanguageTag locale,
            String owner,
            String format,
            String fileName,
            byte[] file,
            Instant createdAt) {
        this.slug = slug;
        this.id = id;
        this.locale = locale;
        this.owner = owner;
        this.format = format;
        this.fileName = fileName;
        this.file = file;
        this.createdAt = createdAt;
    }

    Slug slug() {
        return slug;
    }

    String id() {
        return id;
    }

    LanguageTag locale() {
        return locale;
    }

    String owner() {
        return owner;
    }

    String format() {
        return format;
    }

    String fileName() {
        return fileName;
    }

    /** Its content; not a copy. */
    byte[] file() {
        return file;
    }

    Instant createdAt() {
        return createdAt;
    }
}
