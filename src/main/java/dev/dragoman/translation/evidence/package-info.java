/** Who or what made the texts of a translation, who reviewed them, and when. */
package dev.dragoman.translation.evidence;
