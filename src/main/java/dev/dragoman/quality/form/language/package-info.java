/** Checks of the language of a target as a whole: its words, its script, its length and its sentences. */
package dev.dragoman.quality.form.language;
