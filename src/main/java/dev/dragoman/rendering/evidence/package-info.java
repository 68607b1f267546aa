/** Who or what made the texts of a language version, and who reviewed them, as readers and auditors get it. */
package dev.dragoman.rendering.evidence;
