/** Uploads of bundles: reading them, and merging them with what is stored. */
package dev.dragoman.drafting.uploads;
