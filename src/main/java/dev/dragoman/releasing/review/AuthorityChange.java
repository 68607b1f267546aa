package dev.dragoman.releasing.review;

import dev.dragoman.translation.Authority;
import dev.dragoman.translation.BundleVersion;

/**
 * What a publisher has changed about the authority of a translation.
 *
 * @param version the newest version of the bundle
 * @param before the authority in force before
 * @param after the authority from the next release on
 */
public record AuthorityChange(BundleVersion version, Authority before, Authority after) {}
