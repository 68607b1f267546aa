/** Who or what made the units of a translation, and who reviewed them. */
package dev.dragoman.desk.evidence;
