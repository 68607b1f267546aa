package dev.dragoman.releasing;

import dev.dragoman.editions.Edition;
import dev.dragoman.records.Revision;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.BundleVersion;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Publishes the records of a test without review and checks. */
@Singleton
@Unremovable
public class UncheckedPublishing {

    private final Publishing publishing;

    UncheckedPublishing(Publishing publishing) {
        this.publishing = publishing;
    }

    /**
     * Publishes a revision.
     *
     * @param version the bundle version, or empty for the canonical locale
     */
    public Edition release(Tables tables, Revision revision, Optional<BundleVersion> version) {
        return publishing.release(tables, revision, version);
    }
}
