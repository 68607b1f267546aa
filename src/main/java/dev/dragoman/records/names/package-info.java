/** Slugs that a record had before, and slugs that no record may have. */
package dev.dragoman.records.names;
