/** Canonical records: their revisions, blocks, units and digests, and how they are read from Markdown. */
package dev.dragoman.records;
