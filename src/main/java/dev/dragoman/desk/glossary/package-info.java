/** Glossaries in the browser: see, search, download, upload in two steps, undo. */
package dev.dragoman.desk.glossary;
