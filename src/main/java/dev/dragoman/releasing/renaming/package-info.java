/** Records under another slug, and drafts that are deleted. */
package dev.dragoman.releasing.renaming;
