/** Errors of checks that a publisher has overridden for one release. */
package dev.dragoman.editions.overrides;
