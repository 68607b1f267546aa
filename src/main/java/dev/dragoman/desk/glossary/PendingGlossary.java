package dev.dragoman.desk.glossary;

import dev.dragoman.locales.LanguageTag;
import java.time.Instant;

/** A file of a glossary that a person has uploaded and not taken yet. */
public final class PendingGlossary {

    private final String id;
    private final String owner;
    private final LanguageTag locale;
    private final String fileName;
    private final byte[] file;
    private final int additive;
    private final Instant createdAt;

    /**
     * @param owner the name of the person, the only one who can reach it
     * @param fileName the name that it had on the person's computer
     * @param additive 1 if terms stay that the file does not have, else 0
     */
    public PendingGlossary(
            String id,
            String owner,
            LanguageTag locale,
            String fileName,
            byte[] file,
            int additive,
            Instant createdAt) {
        this.id = id;
        this.owner = owner;
        this.locale = locale;
        this.fileName = fileName;
        this.file = file;
        this.additive = additive;
        this.createdAt = createdAt;
    }

    String id() {
        return id;
    }

    String owner() {
        return owner;
    }

    LanguageTag locale() {
        return locale;
    }

    String fileName() {
        return fileName;
    }

    byte[] file() {
        return file;
    }

    int additive() {
        return additive;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** Whether terms stay that the file does not have. */
    boolean isAdditive() {
        return additive == 1;
    }
}
