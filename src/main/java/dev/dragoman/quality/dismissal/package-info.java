/** Warnings that somebody has dismissed: what is kept of it, and for how long it holds. */
package dev.dragoman.quality.dismissal;
