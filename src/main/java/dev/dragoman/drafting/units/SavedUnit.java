package dev.dragoman.drafting.units;

import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.upload.UploadReport.Conflict;
import java.util.Optional;

/**
 * What became of a unit that was saved.
 *
 * @param version the newest version of the bundle after it
 * @param conflict what somebody else has made of the unit meanwhile; then nothing was stored
 */
public record SavedUnit(Optional<BundleVersion> version, Optional<Conflict> conflict) {}
