/** Checks of source and target, each one small class. */
package dev.dragoman.quality;
