/** Checks of a bundle as a whole: what is missing, outdated, unfinished or inconsistent. */
package dev.dragoman.quality.whole;
