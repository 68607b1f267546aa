/** Checks of how a target is written: spaces, punctuation, scripts, characters that nobody sees. */
package dev.dragoman.quality.form;
