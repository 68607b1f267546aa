package dev.dragoman.desk.page;

import dev.dragoman.editions.Edition;
import dev.dragoman.editions.Editions;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.BundleVersion;

/** The version of a translation that readers see. */
public final class PublicVersion {

    private PublicVersion() {}

    /** Whether this very version is public. */
    public static boolean is(Tables tables, BundleVersion version) {
        Bundle bundle = version.bundle();
        return tables.table(Editions.class)
                .publicIn(bundle.slug().value(), bundle.locale().toString())
                .flatMap(Edition::bundleVersion)
                .filter(number -> number == version.number())
                .isPresent();
    }
}
