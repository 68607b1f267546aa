/** Copies of a whole store in a file: backups, and archives that either database can read. */
package dev.dragoman.storage.archive;
