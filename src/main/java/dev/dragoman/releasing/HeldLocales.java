package dev.dragoman.releasing;

import dev.dragoman.locales.LanguageRegistry;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Revision;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.Coverage;
import dev.dragoman.translation.TargetStatus;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The locales that keep their complete old edition until they are up to date. */
@Startup
@Singleton
public class HeldLocales {

    private final Set<LanguageTag> locales;

    public HeldLocales(PublicationConfig config) {
        locales = config.publication().hold().orElse(List.of()).stream()
                .map(HeldLocales::tag)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The revision that a locale shows with a bundle version.
     *
     * @param newest the canonical revision that is public
     * @param shown the revision of the locale's public edition, or empty where it has none
     * @return the newest one, or for a locale on hold the one that the version is current for; empty if it is current
     *     for neither, and the old edition stays
     */
    Optional<Revision> revision(BundleVersion version, Revision newest, Supplier<Optional<Revision>> shown) {
        if (!locales.contains(version.bundle().locale()) || isCurrent(version, newest.record())) {
            return Optional.of(newest);
        }
        Optional<Revision> old = shown.get();
        // Without an old edition there is nothing to keep.
        return old.isEmpty() ? Optional.of(newest) : old.filter(revision -> isCurrent(version, revision.record()));
    }

    private static LanguageTag tag(String text) {
        try {
            return LanguageRegistry.require(text);
        } catch (ProblemException illFormed) {
            throw new ConfigurationException("dragoman.publication.hold: " + illFormed.detail());
        }
    }

    private static boolean isCurrent(BundleVersion version, CanonicalRecord canonical) {
        Coverage coverage = Coverage.of(canonical, Optional.of(version.bundle()));
        return coverage.count(TargetStatus.CURRENT) == coverage.units().size();
    }
}
