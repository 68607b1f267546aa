package dev.dragoman.translation.evidence;

import java.util.Optional;

/**
 * Who stores a version.
 *
 * @param name their name in versions, reviews and the audit log, which the public never sees
 * @param displayName their public name; empty if they are not named in public
 */
public record Author(String name, Optional<String> displayName) {}
